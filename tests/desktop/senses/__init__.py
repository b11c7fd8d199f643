"""Camera, screen and microphone in the chat."""
