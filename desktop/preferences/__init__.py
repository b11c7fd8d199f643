"""What the user may set, as a dialog: every setting of the table, and how the hubs are reached."""
