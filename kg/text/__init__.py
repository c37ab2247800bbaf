"""Raw article → `Article`: normalised text, paragraphs, sentences; everything downstream points into its offsets."""

from kg.text.article import prepare
from kg.text.normalise import source_offset

__all__ = ["prepare", "source_offset"]
