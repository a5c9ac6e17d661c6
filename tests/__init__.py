"""What this project promises, one test for each promise."""
