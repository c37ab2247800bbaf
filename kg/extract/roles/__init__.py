"""Roles: who took part in which event, told by verbs and frames around the names."""

from kg.extract.roles.acts import Act
from kg.extract.roles.build import Part, parts_of, records
from kg.extract.roles.view import View

__all__ = ["Act", "Part", "View", "parts_of", "records"]
