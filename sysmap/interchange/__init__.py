"""How maps travel: foreign formats, merge and comparison."""
