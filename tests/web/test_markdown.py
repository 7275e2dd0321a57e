"""What people write is drawn, and does no harm."""

import pytest

from assembly.web.markdown import markdown


@pytest.mark.parametrize(
    ("written", "drawn"),
    [
        ("**yes** and *no*", "<p><strong>yes</strong> and <em>no</em></p>"),
        ("one\ntwo", "<p>one<br>\ntwo</p>"),
        ("# Loud", "<h5>Loud</h5>"),
        ("- a", "<ul>\n<li>a</li>\n</ul>"),
        (
            "[S6](https://example.org)",
            '<p><a href="https://example.org" rel="noopener nofollow">S6</a></p>',
        ),
    ],
)
def test_markdown_is_drawn(written, drawn):
    assert markdown(written).strip() == drawn


@pytest.mark.parametrize(
    "written",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "[a](data:text/html;base64,PHNjcmlwdD4=)",
        "![a](https://example.org/x.png)",
        '[a](https://example.org "x\\" onmouseover=alert(1)")',
        "<svg/onload=alert(1)>",
        "<style>*{display:none}</style>",
        "```\n</code><script>alert(1)</script>\n```",
    ],
)
def test_nothing_that_somebody_writes_acts(written):
    drawn = markdown(written)

    for tag in ("<script", "<img", "<svg", "<style", 'href="javascript', 'href="data'):
        assert tag not in drawn.lower()
    assert " onmouseover=" not in drawn.replace("&quot; onmouseover=", "")
