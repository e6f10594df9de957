"""The map on screen: view, cached picture, event translation, inline text."""
