"""The engine: a process whose worker thread hosts the pipelines, and its clients."""
