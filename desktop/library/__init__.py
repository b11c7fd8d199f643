"""The place to see, get and tend the models of this PC."""
