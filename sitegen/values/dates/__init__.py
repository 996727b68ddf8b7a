"""Dates: found in text as temporal expressions, completed from what they lean on, compared, and shown."""
