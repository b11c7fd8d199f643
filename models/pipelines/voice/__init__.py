"""Models that speak, over OpenVINO GenAI's `Text2SpeechPipeline`."""
