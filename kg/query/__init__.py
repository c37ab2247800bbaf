"""SPARQL and named questions over a store."""

from kg.query.ask import Answer, ask
from kg.query.find import Found, find
from kg.query.labels import readable, short
from kg.query.question import Parameter, Question, load, names
from kg.query.sparql import FORMATS, rows, run, write_results

__all__ = [
    "FORMATS",
    "Answer",
    "Found",
    "Parameter",
    "Question",
    "ask",
    "find",
    "load",
    "names",
    "readable",
    "rows",
    "run",
    "short",
    "write_results",
]
