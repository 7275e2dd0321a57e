"""The files that pages need, as they are served: joined, small, named by their content.

All stylesheets are one file, `house.css`. An address holds a hash of everything that
is served beside it, so that it may be kept for ever and modules find each other; the
fonts have a hash of their own, since they change far less often than the rest.
"""

import gzip
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

import brotli
from rcssmin import cssmin
from rjsmin import jsmin

ROOT = "/static"
BUNDLE = "house.css"
FONTS = "fonts"
FIRST_SHEETS = ("tokens", "base", "layout")
TYPES = {
    ".css": "text/css",
    ".js": "text/javascript",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}
COMPRESSED = {".css", ".js", ".svg"}  # the others are so already
IMPORTED = re.compile(rb'(?:from|import)\s*"\./([\w-]+\.js)"')  # by a script of ours
HASH_LENGTH = 16  # hexadecimal digits


@dataclass(frozen=True)
class Asset:
    """One file, plain and as each coding that it is kept in."""

    content: bytes
    mimetype: str
    etag: str
    coded: Mapping[str, bytes]


@dataclass(frozen=True)
class Shelf:
    """All files by address: the hash of their company, and their path in it."""

    assets: Mapping[tuple[str, str], Asset]
    hashes: Mapping[str, str]

    def address(self, path: str) -> str:
        """Where a page finds this file; KeyError if there is none."""
        return f"{ROOT}/{self.hashes[path]}/{path}"

    def imports(self, path: str) -> list[str]:
        """All the modules that this module needs, near and far, each once."""
        folder = Path(path).parent
        found: list[str] = []
        left = [path]
        while left:
            content = self.assets[self.hashes[one := left.pop()], one].content
            near = [str(folder / name.decode()) for name in IMPORTED.findall(content)]
            left += [name for name in near if name not in found]
            found += [name for name in near if name not in found]
        return found

    def find(self, version: str, path: str) -> Asset | None:
        """The file that is served there now; none at any other hash or path."""
        return self.assets.get((version, path))


@lru_cache
def shelf(folder: Path) -> Shelf:
    """Everything under this folder that is served; made once in each process."""
    fonts = _read(folder, (folder / FONTS).glob("*.woff2"))
    version_of_fonts = _hash(fonts)
    others = _read(folder, _others(folder))
    others[BUNDLE] = _bundle(folder, version_of_fonts)
    files = {path: (_hash(others), content) for path, content in others.items()}
    files |= {path: (version_of_fonts, content) for path, content in fonts.items()}
    return Shelf(
        assets={
            (version, path): _asset(path, content)
            for path, (version, content) in files.items()
        },
        hashes={path: version for path, (version, _content) in files.items()},
    )


def sheets(folder: Path) -> list[Path]:
    """The stylesheets in their order: what all stand on, then the components."""
    found = {path.stem: path for path in (folder / "css").glob("*.css")}
    first = [found.pop(name) for name in FIRST_SHEETS]
    return first + [found[name] for name in sorted(found)]


def _bundle(folder: Path, version_of_fonts: str) -> bytes:
    """One stylesheet; what it names in the fonts' folder, it names by their hash."""
    joined = "\n".join(path.read_text() for path in sheets(folder))
    joined = joined.replace("../fonts/", f"../{version_of_fonts}/{FONTS}/")
    return str(cssmin(joined)).encode()


def _others(folder: Path) -> Iterable[Path]:
    """Scripts, icons and what others wrote; of stylesheets only the bundle."""
    return (
        path
        for path in (*folder.glob("*.*"), *folder.glob("*/*.*"))
        if path.suffix in TYPES
        and path.suffix != ".css"
        and path.relative_to(folder).parts[0] != FONTS
    )


def _read(folder: Path, paths: Iterable[Path]) -> dict[str, bytes]:
    """Each file's content by its path; a script of ours without its comments."""
    return {
        str(path.relative_to(folder)): (
            jsmin(path.read_bytes())
            if path.suffix == ".js" and path.parent.name == "js"
            else path.read_bytes()
        )
        for path in sorted(paths)
    }


def _hash(files: Mapping[str, bytes]) -> str:
    each = (path.encode() + sha256(files[path]).digest() for path in sorted(files))
    return sha256(b"".join(each)).hexdigest()[:HASH_LENGTH]


def _asset(path: str, content: bytes) -> Asset:
    suffix = Path(path).suffix
    coded = (
        {
            "br": brotli.compress(content),
            "gzip": gzip.compress(content, mtime=0),
        }
        if suffix in COMPRESSED
        else {}
    )
    return Asset(content, TYPES[suffix], sha256(content).hexdigest(), coded)
