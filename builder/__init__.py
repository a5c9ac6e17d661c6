"""The builder: content in, a cross-linked site out."""
