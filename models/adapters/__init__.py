"""Adapters (LoRA): files that teach a model a style; what is in one, and which model it fits."""
