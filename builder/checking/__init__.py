"""What must be true of the content before anything is built from it."""
