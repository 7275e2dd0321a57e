"""An archive taken apart and put together again, true or not."""

import io
import json
import zipfile
from dataclasses import dataclass, field

from assembly.record.archive import write_archive
from assembly.record.canonical import canonical
from assembly.record.checkpoint import sign_checkpoint
from assembly.record.note import Signer
from assembly.record.tree import leaf_hash, root_of


@dataclass
class Parts:
    """An archive taken apart: each entry's line, each note by its size."""

    header: dict
    lines: list[dict]
    notes: dict[int, str]
    key: str | None
    signer: Signer  # the honest one, for what only it could do
    more: dict[str, bytes] = field(default_factory=dict)

    @property
    def stream(self) -> str:
        return self.header["stream"]

    def index_of(self, act: str) -> int:
        """The first entry of this act."""
        return next(n for n, _ in enumerate(self.lines) if self.act(n) == act)

    def act(self, number: int) -> str:
        text = self.lines[number].get("entry")
        return "sealed" if text is None else json.loads(text)["act"]

    def sealed(self) -> int:
        return next(n for n, _ in enumerate(self.lines) if self.act(n) == "sealed")

    def say(self, number: int, *, leaf: bool = True, **particulars: object) -> None:
        """Let an entry say something else, its leaf hash made to fit or not."""
        told = json.loads(self.lines[number]["entry"])
        told["particulars"] |= particulars
        self.put(number, told, leaf=leaf)

    def put(self, number: int, told: dict, *, leaf: bool = True) -> None:
        text = canonical(told)
        self.lines[number]["entry"] = text.decode()
        if leaf:
            self.lines[number]["leaf"] = leaf_hash(text).hex()

    def good(self) -> None:
        """Let the numbers of the lines, size and root be those of what is there."""
        for number, line in enumerate(self.lines):
            line["seq"] = number
        leaves = [bytes.fromhex(line["leaf"]) for line in self.lines]
        self.header |= {"size": len(leaves), "root": root_of(leaves).hex()}

    def sign(self, size: int, by: Signer, stream: str | None = None) -> str:
        leaves = [bytes.fromhex(line["leaf"]) for line in self.lines[:size]]
        about = {"stream": stream or self.stream, "size": size}
        return sign_checkpoint(by, root=root_of(leaves), **about)

    def sign_all(self, by: Signer) -> None:
        self.notes = {size: self.sign(size, by) for size in self.notes}


def parts_of(archive: bytes, signer: Signer) -> Parts:
    with zipfile.ZipFile(io.BytesIO(archive)) as packed:
        header, *lines = map(json.loads, packed.read("entries.jsonl").splitlines())
        notes = {
            int(name[12:-4]): packed.read(name).decode()
            for name in packed.namelist()
            if name.startswith("checkpoints/")
        }
        key = packed.read("key.txt").decode()
    return Parts(header, lines, notes, key, signer)


def put_together(parts: Parts) -> bytes:
    file = io.BytesIO()
    lines = [canonical(each) + b"\n" for each in (parts.header, *parts.lines)]
    write_archive(file, lines, notes=parts.notes.items(), key=parts.key)
    with zipfile.ZipFile(file, "a") as more:
        for name, text in parts.more.items():
            more.writestr(name, text)
    return file.getvalue()
