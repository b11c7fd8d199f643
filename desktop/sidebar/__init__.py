"""The sidebar: conversations by date, and what was found in them. Widgets and rows, no store."""
