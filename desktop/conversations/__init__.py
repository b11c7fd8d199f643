"""What was said: messages, the store they live in, search, export. No widgets."""
