"""Converting a model, driven as a user would."""
