"""What is said aloud, and by whom: sentences, what of a text is speech, the system's own voice."""
