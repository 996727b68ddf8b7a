"""`python -m sitegen` is the command `sitegen`."""

from .cli import main

if __name__ == "__main__":
    main()
