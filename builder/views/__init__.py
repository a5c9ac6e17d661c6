"""Drawings: one a module, worked out here and written as SVG by a template of its own."""
