"""The camera's panel, driven as a user would."""
