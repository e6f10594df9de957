"""How a hand edits: gestures as small state machines over our own events."""
