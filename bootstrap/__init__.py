"""Sets the project up where it lies: system packages, ``.venv``, start. Standard library only."""
