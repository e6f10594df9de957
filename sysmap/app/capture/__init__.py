"""What is typed in the line at the foot: read, said before it is written, and put where there is room."""
