"""The camera beside the chat: preview, pictures, bursts, and questions every few seconds."""
