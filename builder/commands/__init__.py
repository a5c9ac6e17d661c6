"""What is typed, and what it says on the screen."""
