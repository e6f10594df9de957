"""Finding a word or an action from one field, why one cannot be done now, and a word replaced everywhere."""
