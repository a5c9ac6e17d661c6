"""Dates as people know them: uncertain, open, by several clocks."""
