"""The timeline: which dated facts stand in it, and how its page shows them."""
