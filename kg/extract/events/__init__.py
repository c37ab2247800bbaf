"""Events: conferences, sessions, congresses, ceremonies — found, named, tied together, dated and placed."""

from kg.extract.events.build import Scene, note_organisers, records, scenes

__all__ = ["Scene", "note_organisers", "records", "scenes"]
