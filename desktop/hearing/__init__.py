"""From sound to words, with the installed speech model."""
