"""Scores of nomenklatura's logic-v2, a line a pair: run by `tools/bench_pairs.py` in an environment that has it."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from followthemoney import model
from nomenklatura.matching import ScoringConfig, get_algorithm

_SCHEMA = {"person": "Person", "organ": "Organization", "document": "Document", "event": "Event"}


def main(file: Path) -> None:
    """Print the score of each pair in `file`."""
    algorithm, config = get_algorithm("logic-v2"), ScoringConfig.defaults()
    for row, line in enumerate(file.read_text("utf-8").splitlines()):
        kind, *sides = json.loads(line)
        entities = []
        for number, properties in enumerate(sides):
            entity = model.make_entity(_SCHEMA[kind])
            entity.id = f"{row}-{number}"  # names are cached by id
            for name, values in properties.items():
                if name in entity.schema.properties:
                    entity.add(name, values, cleaned=False)
            entities.append(entity)
        print(algorithm.compare(*entities, config).score)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
