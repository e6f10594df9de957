"""How a map fills paper: page, legend, title block, tiles, preflight. Headless."""
