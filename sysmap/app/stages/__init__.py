"""Étapes: what the map was, taken by itself or with one key, shown in small, and the way back."""
