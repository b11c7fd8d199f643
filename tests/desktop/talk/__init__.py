"""Push-to-talk, held as people hold it."""
