"""Dates, hours and durations set against each other."""
