"""Camera, screen and microphone beside the conversation."""
