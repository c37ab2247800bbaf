"""Dates: as official news writes them, completed from the article's own date."""
