"""Small dumb widgets that several places share."""
