"""The library page, driven as a user would."""
