"""What people write, drawn: Markdown without HTML, made harmless twice."""

import nh3
from flask import Flask
from markdown_it import MarkdownIt
from markupsafe import Markup

TAGS = {
    *("p", "br", "hr", "em", "strong", "s", "a", "ul", "ol", "li", "blockquote"),
    *("pre", "code", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td"),
}
ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}}
SCHEMES = {"http", "https", "mailto"}
LINKS_ARE = "noopener nofollow"

_reader = MarkdownIt("js-default", {"html": False, "breaks": True}).disable("image")


def markdown(text: str) -> Markup:
    """The text as HTML. Tags that somebody wrote are shown as they were written."""
    drawn = nh3.clean(
        _lower_headings(text),
        tags=TAGS,
        attributes=ATTRIBUTES,
        url_schemes=SCHEMES,
        link_rel=LINKS_ARE,
    )
    return Markup(drawn)  # noqa: S704  (cleaned in the line above)


def _lower_headings(text: str) -> str:
    """Headings within a message stand beneath those of its page."""
    tokens = _reader.parse(text)
    for token in tokens:
        if token.type in {"heading_open", "heading_close"}:
            token.tag = "h5" if token.tag == "h1" else "h6"
    return str(_reader.renderer.render(tokens, _reader.options, {}))


def register(app: Flask) -> None:
    app.jinja_env.filters["markdown"] = markdown
