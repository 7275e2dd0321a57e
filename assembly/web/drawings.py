"""What templates call to draw: `drawn_bar(…)` and its like; see web/drawing/."""

from flask import Flask

from assembly.web.drawing.bars import bar, share


def register(app: Flask) -> None:
    app.jinja_env.globals.update(drawn_bar=bar, drawn_share=share)
