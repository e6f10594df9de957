"""How maps travel: one module per foreign format, merge and comparison."""
