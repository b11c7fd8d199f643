"""What is attached to the next question."""
