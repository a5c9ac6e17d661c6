"""What of an article is explained, and what is open."""
