"""What tests count is printed when all are done, so that nobody has to take their word."""

COUNTED = "counted"
"""The property of a test under which stands what it has counted, in words."""
