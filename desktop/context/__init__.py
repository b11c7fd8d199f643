"""How much of a conversation a model can read, shown before the question is sent."""
