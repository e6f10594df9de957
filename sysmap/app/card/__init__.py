"""Carte d'identité: what a map says of itself, whose names it holds and until when."""
