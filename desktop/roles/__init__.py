"""Roles: who the model is in a conversation, and with which settings it answers."""
