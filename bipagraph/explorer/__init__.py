"""The graph as one interactive HTML file: networkx → pyvis → page."""

from bipagraph.explorer.contents import View, contents, view_of
from bipagraph.explorer.page import NODE_LIMIT, PageSummary, page_html, write_page

__all__ = ["NODE_LIMIT", "PageSummary", "View", "contents", "page_html", "view_of", "write_page"]
