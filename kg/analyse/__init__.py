"""Networks of persons and of organs, projected from a store's graph, with what networkx measures of them."""

from kg.analyse.measures import Measured, Node, Tie, measured
from kg.analyse.projection import PROJECTIONS, Slice, project

__all__ = ["PROJECTIONS", "Measured", "Node", "Slice", "Tie", "measured", "project"]
