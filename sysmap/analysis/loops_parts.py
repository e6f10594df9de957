"""Strongly connected parts: elements from which one can go to each other and back. Only there are loops.

R. Tarjan, « Depth-first search and linear graph algorithms », SIAM Journal on Computing 1(2), 1972,
without recursion: a chain of ten thousand relations is no deeper than one.
"""

from __future__ import annotations

from collections.abc import Sequence


def parts(out: Sequence[Sequence[int]]) -> list[int]:
    """The number of each element's part; elements are numbers, `out` those that follow each."""
    order = [-1] * len(out)
    low = [0] * len(out)
    part = [-1] * len(out)
    waiting: list[int] = []
    count = number = 0
    for root in range(len(out)):
        if order[root] >= 0:
            continue
        stack = [(root, iter(out[root]))]
        order[root] = low[root] = count
        count += 1
        waiting.append(root)
        while stack:
            at, ways = stack[-1]
            for to in ways:
                if order[to] < 0:
                    order[to] = low[to] = count
                    count += 1
                    waiting.append(to)
                    stack.append((to, iter(out[to])))
                    break
                if part[to] < 0:
                    low[at] = min(low[at], order[to])
            else:
                stack.pop()
                if stack:
                    low[stack[-1][0]] = min(low[stack[-1][0]], low[at])
                if low[at] == order[at]:
                    while part[at] < 0:
                        part[waiting.pop()] = number
                    number += 1
    return part
