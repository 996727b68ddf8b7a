"""Files: one folder, one door of the same name. Damage becomes a Problem with file and line."""
