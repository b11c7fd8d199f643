"""Conversations as files, and back: JSON with everything, Markdown, HTML. No Qt.

See `exporting` and `importing`. Both are for the thread that the store is used on, such as
`keeper.do(lambda store: export_conversation(store, ...), on_done, on_failed)`.
"""
