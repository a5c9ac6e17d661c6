"""Make the sites of many articles, each by itself, on one computer or on many."""
