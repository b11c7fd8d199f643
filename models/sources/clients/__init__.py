"""The hubs' own client libraries, each behind `models.sources.remote.Client`."""
