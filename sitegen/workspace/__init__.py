"""One module per command: read, think, write. Files only through doors."""
