"""Keys: how they reach their action and are written, the sheet that lists them, the parts gone round."""
