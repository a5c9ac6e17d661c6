"""The words of the frame around the content, and what they are in the language of a site."""
