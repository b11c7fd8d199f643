"""Pictures of the screen, and the choice of a part of them."""
