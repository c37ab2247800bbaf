"""Roles: who took part in which event, told by verbs and frames around the names."""

from kg.extract.roles.build import Part, in_view, parts_of, records

__all__ = ["Part", "in_view", "parts_of", "records"]
