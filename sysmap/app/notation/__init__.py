"""Types et couleurs: kinds, categories, pictograms and theme lists, which each map makes its own."""
