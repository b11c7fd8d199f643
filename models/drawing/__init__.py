"""What is known of models that draw, and of pictures that are to be drawn; no OpenVINO."""
