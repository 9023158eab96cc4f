"""How fast this machine starts the programme, takes people in, and answers. Run by ./odop bench.

Everything happens in folders of its own, with databases of its own, on this machine alone.
"""
