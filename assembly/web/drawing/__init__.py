"""What pages draw: geometry alone, in plain Python. Templates write it as SVG.

Counts stay whole; only a place on the paper is a fraction. Everything is drawn from
the beginning of a line to its end: style sheets turn it around where that is right
to left.
"""
