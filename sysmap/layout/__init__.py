"""How a map arranges itself: networkx and Graphviz behind one function."""
