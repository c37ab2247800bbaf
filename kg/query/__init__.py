"""SPARQL and named questions over a store."""

from kg.query.ask import Answer, ask
from kg.query.conflicts import Conflict, Side, conflicts
from kg.query.find import Found, find
from kg.query.labels import readable, short
from kg.query.limit import limited
from kg.query.plan import plan
from kg.query.question import Parameter, Question, load, names
from kg.query.sparql import FORMATS, rows, run, write_results

__all__ = [
    "FORMATS",
    "Answer",
    "Conflict",
    "Found",
    "Parameter",
    "Question",
    "Side",
    "ask",
    "conflicts",
    "find",
    "limited",
    "load",
    "names",
    "plan",
    "readable",
    "rows",
    "run",
    "short",
    "write_results",
]
