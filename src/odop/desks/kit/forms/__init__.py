"""Forms that two desks show: a maker answering for herself, and an officer asking her."""
