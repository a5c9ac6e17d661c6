"""The search of a large site: an index in many small files, of which a query fetches a few."""
