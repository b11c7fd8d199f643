"""What is said in recordings, written down: kept line by line, corrected by hand, exported."""
