"""What the rooms where something is made are built of: the studio, and where recordings become
text."""
