"""The catalogue of models, what it refuses and what it promises."""
