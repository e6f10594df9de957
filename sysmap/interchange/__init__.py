"""How maps travel: foreign formats, merge and comparison."""

from sysmap.interchange.text_docx import text_as_docx
from sysmap.interchange.text_html import text_as_html

__all__ = ["text_as_docx", "text_as_html"]
