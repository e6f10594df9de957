"""How a map is told page by page: scenes, slides, and the files that carry them away."""

from sysmap.poster.story.export import STORY_KINDS, StoryMade, export_story
from sysmap.poster.story.painting import paint_slide, slide_picture
from sysmap.poster.story.scenes import Scene, Telling, scenes
from sysmap.poster.story.slides import A4, WIDE, Slide, area, slide_of, slides_of

__all__ = [
    "A4", "STORY_KINDS", "WIDE", "Scene", "Slide", "StoryMade", "Telling", "area", "export_story",
    "paint_slide", "scenes", "slide_of", "slide_picture", "slides_of",
]  # fmt: skip
