"""What the app takes in: files become plain values that pipelines take."""
