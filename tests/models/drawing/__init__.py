"""Facts of models that draw."""
