"""Everything about AI models. Knows nothing of the window."""
