"""What network formats have in common: nodes and edges with fields, both ways, and what they cannot hold."""
