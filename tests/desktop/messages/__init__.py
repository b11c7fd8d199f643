"""Questions and answers as they are seen."""
