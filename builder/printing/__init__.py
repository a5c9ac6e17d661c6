"""Sheets for paper: manuscripts set by a press, and the documents offered for them."""
