"""The microphone: what is said becomes a `Sound`, on a thread of its own."""
