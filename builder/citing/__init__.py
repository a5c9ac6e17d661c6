"""How others cite a page of this site, or a work that it rests on: in words and as records."""
