"""Words, options and exit codes for people at a terminal."""


def main() -> None:
    """Entry point of the command `sitegen`."""
