"""One module per kind of value: find it in text, say when two agree, show it. Intervals on one axis."""
