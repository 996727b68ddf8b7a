"""The verbs, pure: values in, values out. No stage imports another, opens a file, prints or reads a clock."""
