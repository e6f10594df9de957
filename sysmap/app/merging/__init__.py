"""Maps brought together: chosen, reviewed row by row, told; and the public version that goes out.

Each part is imported where it is asked for (`from sysmap.app.merging.review import …`): the program must
be there at once.
"""
