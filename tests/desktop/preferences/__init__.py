"""The network settings and the token."""
