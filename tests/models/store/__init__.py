"""How models get into the store, stay whole there, and leave it."""
