"""The root of a site with several stories: the list of them, their search and their feed."""
