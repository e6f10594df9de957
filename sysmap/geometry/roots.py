"""Real roots of the small polynomials that arcs lead to."""

from __future__ import annotations

from math import acos, copysign, cos, pi, sqrt


def quadratic_roots(a: float, b: float, c: float) -> tuple[float, ...]:
    """The roots of a·t² + b·t + c in [0, 1], by the formula that loses no digits."""
    if abs(a) < 1e-9:
        t = -c / b if b else -1.0
        return (t,) if 0 <= t <= 1 else ()
    inside = b * b - 4 * a * c
    if inside < 0:
        return ()
    q = -0.5 * (b + (sqrt(inside) if b >= 0 else -sqrt(inside)))
    r, s = q / a, (c / q if q else 0.0)
    if 0 <= r <= 1:
        return (r, s) if 0 <= s <= 1 else (r,)
    return (s,) if 0 <= s <= 1 else ()


def cubic_roots(a: float, b: float, c: float, d: float) -> list[float]:
    """The real roots of a·t³ + b·t² + c·t + d (Cardano and Viète), each polished by two Newton steps."""
    if abs(a) < max(1e-12, 1e-7 * (abs(b) + abs(c) + abs(d))):
        return list(quadratic_roots(b, c, d))
    third = b / (3 * a)
    p = c / a / 3 - third * third
    q = third**3 - third * c / (2 * a) + d / (2 * a)
    inside = q * q + p * p * p
    if inside > 0:
        root = sqrt(inside)
        found = [_cube_root(-q + root) + _cube_root(-q - root) - third]
    else:
        span = sqrt(max(0.0, -p))
        angle = acos(max(-1.0, min(1.0, -q / span**3))) if span > 1e-50 else 0.0
        found = [2 * span * cos((angle + 2 * pi * k) / 3) - third for k in range(3)]
    return [_polished(a, b, c, d, t) for t in found]


def _cube_root(x: float) -> float:
    return copysign(float(abs(x) ** (1 / 3)), x)


def _polished(a: float, b: float, c: float, d: float, t: float) -> float:
    for _ in range(2):
        slope = (3 * a * t + 2 * b) * t + c
        if abs(slope) > 1e-9:
            t -= (((a * t + b) * t + c) * t + d) / slope
    return t
