"""Awards: what is conferred on whom, by whom, for what and at which event."""
