"""The icon as pictures, for telephones that show none drawn in SVG."""

from pathlib import Path

import typst

SIZES = (180, 192, 512)  # pixels: one system's home screens, then the manifest's two


def make(drawing: Path, folder: Path) -> None:
    """Draw it at each size; at 72 to the inch a point is a pixel."""
    for size in SIZES:
        page = f"#set page(width: {size}pt, height: {size}pt, margin: 0pt)\n"
        page += f'#image(bytes(sys.inputs.drawing), format: "svg", width: {size}pt)'
        made = typst.compile(
            page.encode(),
            format="png",
            ppi=72,
            sys_inputs={"drawing": drawing.read_text()},
        )
        (folder / f"icon-{size}.png").write_bytes(bytes(made))
