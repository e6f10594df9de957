"""« Influence et dépendance »: the plan, its table for those who listen, the names of its corners, paper."""

from sysmap.app.influence.window import PlanWindow

__all__ = ["PlanWindow"]
