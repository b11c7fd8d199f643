"""Models that answer questions about sound, on plain OpenVINO: GenAI runs none of them."""
