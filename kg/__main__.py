"""`python -m kg ...` is `vnkg ...`."""

from kg.cli import main

if __name__ == "__main__":
    main()
