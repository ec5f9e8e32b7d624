"""Forty documents of twenty owners whose bodies bear the same names: the documents and the truth about them."""
