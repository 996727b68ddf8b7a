"""The order of thought: `drafting`, `deciding`, `telling`, `proving`, each on one screen.

The halves are apart so that a build of what is stored loads no stage that drafts.
"""
