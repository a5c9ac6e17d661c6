"""What is wrong and what right looks like, in words for a person."""
