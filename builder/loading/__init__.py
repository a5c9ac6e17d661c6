"""From files to entries that know their line and column."""
