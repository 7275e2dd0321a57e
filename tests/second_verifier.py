"""Two assemblies told for the verifiers, and the verifier that is not ours."""

import io
import os
import subprocess
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from assembly.queries.archives import archive
from assembly.record.archive import write_archive
from assembly.record.judging import Asked, judge
from assembly.use_cases.clockwork.close_assembly import close_assembly
from assembly.use_cases.clockwork.open_assembly import open_assembly
from assembly.work import CLOCK, Works
from config.system import GO_LIBRARIES, find_go
from tests import elections
from tests.cast import NOON, ONE_MEMBER, TABLE_SECRETARY, VICE_PRESIDENT
from tests.extraordinary import decision, election, open_extraordinary
from tests.gatherings import give_proxies
from tests.signing import VERIFIER, sign, stream_of
from tests.sittings import convened_sitting
from tests.voting import AGAINST, FOR, cast, cast_all, members_of, put

SOURCE = Path(__file__).parent / "verifier_go"


def ordinary(works: Works, clock) -> bytes:
    """Opened by the clock; Ekaterina thinks again, so that 24 ballots stay sealed."""
    sitting = convened_sitting(works)
    with works.begin(CLOCK) as work:
        open_assembly(work, assembly_id=sitting)
    sign(works)
    vote = put(works, sitting)
    for choice in (AGAINST, FOR):
        cast_all(works, vote, VICE_PRESIDENT, choice, f"ordinary-{choice}")
    cast_all(works, vote, ONE_MEMBER, AGAINST, "ordinary-one")
    return _closed(works, clock, sitting)


def extraordinary(works: Works, clock) -> bytes:
    """With a proxy, an election, and ballots by proxy that were replaced."""
    sitting = open_extraordinary(works, items=[election(), decision()])
    for name in elections.CANDIDATES:
        elections.stand(works, sitting, name)
    [raul] = members_of(works, ONE_MEMBER)
    giver, *_ = members_of(works, VICE_PRESIDENT)
    give_proxies(works, sitting, [giver], raul)
    sign(works)
    vote = put(works, sitting)
    for choice in (FOR, AGAINST):
        cast(works, vote, ONE_MEMBER, {raul: choice, giver: choice}, f"raul-{choice}")
    cast_all(works, vote, TABLE_SECRETARY, FOR, "lhoussaine")
    secret = elections.put(works, sitting)
    first, *_ = elections.standing(works, secret)
    elections.cast_all(works, secret, TABLE_SECRETARY, first)
    return _closed(works, clock, sitting)


def _closed(works: Works, clock, sitting: int) -> bytes:
    clock.set(NOON + timedelta(days=2))
    with works.begin(CLOCK) as work:
        assert close_assembly(work, assembly_id=sitting)
    sign(works)
    file = io.BytesIO()
    with works.look() as db:
        parts = archive(db, stream_of(sitting), VERIFIER)
        write_archive(file, parts.lines, notes=parts.notes, key=parts.key)
    return file.getvalue()


def build(folder: Path) -> Path:
    """The second verifier, built from Debian's libraries and without a network."""
    program = folder / "verifier"
    env = {
        "PATH": os.environ["PATH"],
        "GOPATH": str(GO_LIBRARIES),
        "GOCACHE": str(folder / "go-build"),
        "GO111MODULE": "off",
        "GOFLAGS": "",
        "GOPROXY": "off",
        "CGO_ENABLED": "0",
    }
    go = find_go()
    assert go is not None, "make test brings Go: config/system.py"
    subprocess.run([go, "build", "-o", program, "."], cwd=SOURCE, env=env, check=True)
    return program


@dataclass
class Both:
    """Our verifier and the other: the same files, the same key from elsewhere."""

    program: Path
    folder: Path

    def keep(self, name: str, text: bytes) -> str:
        path = self.folder / name
        path.write_bytes(text)
        return str(path)

    def ask(
        self,
        content: bytes,
        *,
        key: str | None = None,
        older: str | None = None,
        receipt: bytes | None = None,
    ) -> tuple[int, int, str]:
        """Our exit status, the other's, and what both say."""
        file = self.keep("archive.zip", content)
        key = self.keep("key.txt", (key or VERIFIER.encode()).encode())
        options = ["-key", key]
        if older is not None:
            older = self.keep("older.txt", older.encode())
            options += ["-older", older]
        receipts = [] if receipt is None else [self.keep("receipt.json", receipt)]
        options += [word for path in receipts for word in ("-receipt", path)]
        out = io.StringIO()
        ours = judge(Asked(file, key, older, receipts), out)
        other = subprocess.run(
            [self.program, *options, file], capture_output=True, text=True, check=False
        )
        assert other.stderr == ""
        return ours, other.returncode, f"{out.getvalue()}---\n{other.stdout}"
