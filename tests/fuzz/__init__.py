"""Reading files that accidents have changed, for as long as somebody lets it run."""
