"""The wizard, driven as a user would."""
