"""What comes onto the map from outside, pictures, pieces of maps, words, and what leaves by the clipboard."""
