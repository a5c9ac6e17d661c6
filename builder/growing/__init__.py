"""How content is started, taken over from a form, and mended."""
