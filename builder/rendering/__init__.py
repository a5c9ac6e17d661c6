"""From linked entries to pages."""
