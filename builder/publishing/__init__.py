"""From pages to a finished site, whole or not at all."""
