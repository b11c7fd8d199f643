"""Models that speak, through OpenVINO GenAI."""
