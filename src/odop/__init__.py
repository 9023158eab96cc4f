"""One District One Product: the programme of a State, from a maker's application to the public figure."""
