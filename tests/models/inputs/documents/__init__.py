"""Text files, PDFs, and how they go into a prompt."""
