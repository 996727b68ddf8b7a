"""What readers were told before and are told now: two editions compared, and the page that says so."""
