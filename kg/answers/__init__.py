"""Store → answers: traces, promises, the state of a graph; and the JSON contract of a reading."""
