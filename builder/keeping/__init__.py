"""Keep what was worked out, from one build to the next."""
