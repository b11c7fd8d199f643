"""Push-to-talk: hold a button or a key, speak, let go."""
