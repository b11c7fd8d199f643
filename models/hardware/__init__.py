"""What this PC has."""
