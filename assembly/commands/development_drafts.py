"""The example's assemblies, drafted and convened as the program's own acts."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select

from assembly.commands.development_people import SECRETARIAT
from assembly.commands.parts import CONFIG
from assembly.mail.post import Post, send_due
from assembly.models.convocation import Convocation
from assembly.models.document_store import DocumentStore
from assembly.queries.addressees import addressees
from assembly.rules.places import NOWHERE, Place
from assembly.rules.purposes import Purpose
from assembly.rules.vocabulary import AssemblyKind, DocumentRole, ItemKind, Organ
from assembly.rules.vocabulary import Post as OrganPost
from assembly.use_cases.convening.add_item import add_item
from assembly.use_cases.convening.attach_document import attach_document
from assembly.use_cases.convening.convene_assembly import convene_assembly
from assembly.use_cases.convening.draft_assembly import draft_assembly
from assembly.use_cases.convening.record_other_dispatch import record_other_dispatch
from assembly.use_cases.convening.set_opening import set_opening
from assembly.work import Actor, Work, Works

PRESIDENT = "Sébastien Houssin"
TOLD_OTHERWISE = "Registered letter to the municipality of the territory"
Told = Mapping[str, Any]  # a table of a TOML file


@dataclass(frozen=True)
class World:
    """The program at work, at any moment we say."""

    works: Works
    post: Post
    store: DocumentStore
    actors: Mapping[str, Actor]

    def at(self, moment: datetime) -> Works:
        return replace(self.works, clock=lambda: moment, outlets=())


def draft(
    world: World, told: Told, opens_at: datetime, *, at: datetime
) -> tuple[int, int]:
    """A draft with its agenda and documents: assembly and convocation."""
    with world.at(at).begin(world.actors[PRESIDENT]) as work:
        kind = AssemblyKind(told.get("kind", AssemblyKind.ORDINARY))
        assembly_id = draft_assembly(work, kind=kind, title=told["title"])
        drafted = select(Convocation.id).where(Convocation.assembly_id == assembly_id)
        convocation_id = work.db.scalars(drafted).one()
        set_opening(
            work,
            convocation_id=convocation_id,
            opens_at=opens_at,
            closes_at=opens_at + timedelta(hours=told.get("hours", 24)),
            place=Place(told["place"], told["zone"]) if "place" in told else NOWHERE,
        )
        for item in told["items"]:
            _add(world.store, work, convocation_id, item)
    return assembly_id, convocation_id


def _add(store: DocumentStore, work: Work, convocation_id: int, told: Told) -> None:
    item_id = add_item(
        work,
        convocation_id=convocation_id,
        kind=ItemKind(told["kind"]),
        title=told["title"],
        text=told["text"],
        purpose=_purpose(told),
    )
    for paper in told.get("papers", ()):
        attach_document(
            work,
            store=store,
            item_id=item_id,
            filename=paper["filename"],
            content=paper["text"].encode(),
            role=DocumentRole(paper["role"]),
        )


def _purpose(told: Told) -> Purpose:
    """An election's post; a change's text: the founding one with a sentence changed."""
    if "post" in told:
        return Purpose(Organ(told["organ"]), OrganPost(told["post"]), told["years"])
    if "changes" not in told:
        return Purpose()
    text = (CONFIG / "data" / told["changes"]).read_text("utf-8")
    proposed = text.replace(told["instead_of"], told["sentence"])
    return Purpose(proposed_text=proposed, proposed_by=Organ.BOARD)


def convene(world: World, told: Told, opens_at: datetime, *, at: datetime) -> int:
    """A convened assembly whose letters are sent; members without an address told
    otherwise."""
    assembly_id, convocation_id = draft(
        world, told, opens_at, at=at - timedelta(hours=3)
    )
    works = world.at(at)
    with works.begin(world.actors[SECRETARIAT[0]]) as work:
        for one in addressees(work.db, work.now, convocation_id=convocation_id):
            if not one.reachable:
                record_other_dispatch(
                    work,
                    convocation_id=convocation_id,
                    member_id=one.member_id,
                    how=TOLD_OTHERWISE,
                )
    with works.begin(world.actors[PRESIDENT]) as work:
        convene_assembly(work, convocation_id=convocation_id)
    send_due(works, world.post)
    return assembly_id
