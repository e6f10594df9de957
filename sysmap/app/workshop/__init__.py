"""What a workshop does around the map: dots, frigo, a few words asked, the curtain, the closing."""
