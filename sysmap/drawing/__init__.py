"""What a map looks like: ink on a QPainter. Nothing else draws."""
