"""A picture of a part of the screen, chosen by the user."""
