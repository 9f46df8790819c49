"""The page on which a person sees the graph and the words behind every line."""

from kg.view.page import render_page

__all__ = ["render_page"]
