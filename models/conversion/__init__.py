"""Makes OpenVINO IR out of Hugging Face checkpoints on this PC, compressed for a device."""
