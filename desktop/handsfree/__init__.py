"""A conversation by voice alone: listening, taking turns, being answered aloud."""
