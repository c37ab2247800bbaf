"""Shim for a checkout: `python cli.py ...` is `vnkg ...`."""

from kg.cli import main

if __name__ == "__main__":
    main()
