"""The first minutes and those after: tour, exercise, page of keys, wording of groups, what is new."""
