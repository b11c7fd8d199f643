"""The room in which recordings are written down."""
