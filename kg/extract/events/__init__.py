"""Events: conferences, sessions, congresses, ceremonies — found, named, tied together, dated and placed."""

from kg.extract.events.build import note_organisers, records, scenes
from kg.extract.events.counted import with_counted
from kg.extract.events.scene import Scene

__all__ = ["Scene", "note_organisers", "records", "scenes", "with_counted"]
