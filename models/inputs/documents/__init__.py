"""Text files and PDFs become text, pages and pictures of pages."""
