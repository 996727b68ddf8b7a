"""The facts table: fact by fact which source says what in which words, with its ready-made filters."""
