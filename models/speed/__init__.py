"""Going faster: which model can draft for which, and whether that is any faster on this PC."""
