"""What only some forms have: the rings of a target, a tree that is turned over."""
