"""What is written down of what is said."""
