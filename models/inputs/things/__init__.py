"""What a dropped or attached file is, from a glance at its first bytes."""
