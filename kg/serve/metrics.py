"""What a server counts, for Prometheus."""

from __future__ import annotations

from dataclasses import dataclass, field

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from kg.serve.answer import Answer

_BUCKETS = (0.005, 0.02, 0.1, 0.5, 2.0, 10.0, 30.0)
"""Seconds."""


@dataclass(frozen=True, slots=True)
class Metrics:
    """The counters of one server."""

    registry: CollectorRegistry = field(default_factory=CollectorRegistry)
    requests: Counter = field(init=False)
    seconds: Histogram = field(init=False)
    busy: Gauge = field(init=False)
    replaced: Counter = field(init=False)

    def __post_init__(self) -> None:
        """Register the counters."""
        made = {
            "requests": Counter("vnkg_requests", "Answers by status.", ["status"], registry=self.registry),
            "seconds": Histogram(
                "vnkg_job_seconds", "Time in a worker by kind.", ["job"], registry=self.registry, buckets=_BUCKETS
            ),
            "busy": Gauge("vnkg_workers_busy", "Workers at work.", registry=self.registry),
            "replaced": Counter(
                "vnkg_workers_replaced", "Workers ended, by reason.", ["reason"], registry=self.registry
            ),
        }
        for name, one in made.items():
            object.__setattr__(self, name, one)

    def answer(self) -> Answer:
        """Return all counters in Prometheus' text format."""
        return Answer(generate_latest(self.registry), CONTENT_TYPE_LATEST)
