"""Converting a model on this PC: how it is asked for, how it goes on, what it cost in accuracy."""
