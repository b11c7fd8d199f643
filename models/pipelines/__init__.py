"""One module per kind of OpenVINO GenAI pipeline."""
