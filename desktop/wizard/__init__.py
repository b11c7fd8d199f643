"""The first minutes: from an empty PC to the first answer."""
