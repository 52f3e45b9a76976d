"""Elements and attributes by their local names: office formats have each in more than one namespace."""

from __future__ import annotations

from lxml import etree  # type: ignore[import-untyped]

__all__ = ["attribute", "child", "local"]


def local(element: etree._Element) -> str:
    """The element's name without its namespace; "" for a comment or an entity."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: etree._Element, name: str) -> str:
    """The value of the attribute of that local name, "" where there is none."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""


def child(element: etree._Element, name: str) -> etree._Element | None:
    """The first child of that local name."""
    return next((item for item in element if local(item) == name), None)
