"""What a map says: loops, reading questions, influence, silos, checks."""
