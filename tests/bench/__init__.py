"""How fast parts of the program are, measured by hand: not part of the tests."""
