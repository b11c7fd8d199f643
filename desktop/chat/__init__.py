"""The place to chat."""
