"""What is known of organs, provinces and documents apart from any article: the tables of `data/reference`.

It tells one organ from another of the same name, joins organs by their changes, ranks what articles dispute, and says
in which province a district lay. It never adds a fact about a person, and what comes from it into a graph says so
(`kg.graph.entries`). Names are compared as they are written, case and tone placement aside; how two spellings of a
name meet is the business of `kg.resolve`.
"""

from __future__ import annotations

from kg.reference.documents import KnownDocument, documents
from kg.reference.organs import (
    CommuneName,
    KnownOrgan,
    OrganChange,
    ProvinceOrgan,
    commune_organs,
    communes,
    names_formed_anew,
    organ_changes,
    organs,
    province_organs,
)
from kg.reference.provinces import (
    FIRST_LIST,
    REFORM,
    District,
    Province,
    districts,
    merged_provinces,
    provinces,
)
from kg.reference.source import LICENCES, Source

__all__ = [
    "FIRST_LIST",
    "LICENCES",
    "REFORM",
    "CommuneName",
    "District",
    "KnownDocument",
    "KnownOrgan",
    "OrganChange",
    "Province",
    "ProvinceOrgan",
    "Source",
    "commune_organs",
    "communes",
    "districts",
    "documents",
    "merged_provinces",
    "names_formed_anew",
    "organ_changes",
    "organs",
    "province_organs",
    "provinces",
]
