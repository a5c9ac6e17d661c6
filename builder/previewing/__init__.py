"""Show a saved change at once, and make the rest of the site behind it."""
