"""The example, made by the program's own acts, each at a moment of the past.

What is said and decided stands in config/data/development_world.toml.
"""

import tomllib
from datetime import timedelta

from assembly.commands.development_drafts import World, convene, draft
from assembly.commands.development_meeting import hold_meeting
from assembly.commands.development_people import enter_people
from assembly.commands.development_room import hold
from assembly.commands.parts import CONFIG
from assembly.mail.post import Post
from assembly.models.document_store import DocumentStore
from assembly.use_cases.clockwork.close_assembly import close_assembly
from assembly.work import CLOCK, Works

WORLD = CONFIG / "data" / "development_world.toml"
NOTICE = timedelta(days=17)


def build_world(works: Works, *, post: Post, store: DocumentStore) -> None:
    """The founders; an assembly closed, one open, one convened, one in draft; and
    two extraordinary ones, one open and one convened."""
    with works.look() as db:
        now = works.now(db)
    hour = now.replace(minute=0, second=0, microsecond=0)
    told = tomllib.loads(WORLD.read_text())
    world = World(works, post, store, enter_people(works, hour - timedelta(days=90)))

    closed_from = hour - timedelta(days=40)
    closed = convene(world, told["closed"], closed_from, at=closed_from - NOTICE)
    hold(world, closed, told["closed"], closed_from)
    with world.at(closed_from + timedelta(hours=24)).begin(CLOCK) as work:
        close_assembly(work, assembly_id=closed)

    open_from = hour - timedelta(hours=5)
    opened = convene(world, told["open"], open_from, at=open_from - NOTICE)
    hold(world, opened, told["open"], open_from)

    later = hour.replace(hour=9) + timedelta(days=20)
    convene(world, told["later"], later, at=hour - timedelta(hours=20))
    draft(world, told["draft"], hour.replace(hour=10) + timedelta(days=60), at=hour)
    hold_meeting(world, hour)
