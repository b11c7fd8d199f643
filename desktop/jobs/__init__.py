"""Background work that is not inference."""
