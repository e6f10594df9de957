"""Speed, measured side by side; never part of the tests.

Each module prints one JSON object a line: `python -m benchmarks.start`, `.canvas`, `.files`, `.poster`,
`.keystrokes`.
"""
