"""Geometry of maps: shapes are read, laid flat, cut, made simpler, drawn and labelled here.

Nothing in this package knows entries or pages: numbers in, numbers and lines of SVG out.
"""
