"""What the window says in other languages, and the tools that keep it up to date."""
