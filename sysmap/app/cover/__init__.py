"""Couverture: a map that somebody else made is first presented, then read, and never changed by accident.

Loaded with the window, so that nothing heavy comes with it: the page and the strip are named where they lie.
"""
