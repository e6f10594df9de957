"""Speed, measured side by side; never part of the tests.

Each module prints one JSON object a line: `python -m benchmarks.start`. The program as a whole: `start`,
`start_seen`, `edits`, `keystrokes`, `heartbeat`, `large`; its rooms: `canvas`, `files`, `interchange`,
`layout`, `poster`, `reading`, `story`.
"""
