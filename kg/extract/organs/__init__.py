"""Organs: what the article names, expanded and owned."""
