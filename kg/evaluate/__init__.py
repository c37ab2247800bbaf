"""How well the extraction reads: the graph of each article held against gold facts."""

from kg.evaluate.report import SCORED, Report, changes, load_report, report, report_json, table
from kg.evaluate.run import Judged, evaluate
from kg.evaluate.slips import Error, errors

__all__ = [
    "SCORED",
    "Error",
    "Judged",
    "Report",
    "changes",
    "errors",
    "evaluate",
    "load_report",
    "report",
    "report_json",
    "table",
]
