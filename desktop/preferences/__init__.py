"""What the user may set: so far, how the hubs are reached."""
