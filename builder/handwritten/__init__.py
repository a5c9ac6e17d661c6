"""Pages that somebody wrote by hand, in docs/."""
