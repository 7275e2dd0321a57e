"""4 November 2013, Strasbourg: the founding assembly, by the program's own acts.

Told by the act: the members and their persons, the two that another represented, the
decisions, the officers. Not told, and filled in: that it was convened by letter, who
chaired, the candidacies, and that everybody there voted for each officer.
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from assembly.commands.founding_agenda import draft_founding_assembly
from assembly.commands.founding_scene import Scene
from assembly.commands.founding_votes import decide, elect, stand
from assembly.commands.parts import CONFIG
from assembly.commands.register import founding_files
from assembly.mail.post import Post, send_due
from assembly.models.document_store import DocumentStore
from assembly.models.member import Member
from assembly.models.person import Person
from assembly.queries.addressees import addressees
from assembly.rules.founding import FOUNDED_AT, Founding, read_founding
from assembly.rules.terms import latest_term_end
from assembly.rules.vocabulary import College, Organ
from assembly.rules.vocabulary import Post as OrganPost
from assembly.use_cases.clockwork.close_assembly import close_assembly
from assembly.use_cases.clockwork.open_assembly import open_assembly
from assembly.use_cases.convening.convene_assembly import convene_assembly
from assembly.use_cases.convening.record_other_dispatch import record_other_dispatch
from assembly.use_cases.discussing.enter_room import enter_room
from assembly.use_cases.electing.record_officer import record_officer
from assembly.use_cases.proxies.enter_written_proxy import enter_written_proxy
from assembly.use_cases.register.enter_person import enter_person
from assembly.use_cases.register.import_register import import_register
from assembly.work import CLOCK, CONSOLE, Actor, Works

SECRETARIAT = "Secretariat"
REGISTERED = datetime(2013, 9, 20, 9, tzinfo=UTC)
CONVENED = datetime(2013, 10, 1, 9, tzinfo=UTC)
DECLARED = datetime(2013, 10, 28, 9, tzinfo=UTC)
OPENS = FOUNDED_AT
STAYS_OPEN = timedelta(hours=3)
A_MINUTE = timedelta(minutes=1)
TOLD_OTHERWISE = "By letter post"


def hold_founding_assembly(works: Works, *, post: Post, store: DocumentStore) -> int:
    """Hold it from the register to the minutes, in an empty database; its number."""
    scene = _enter(works, read_founding(founding_files(CONFIG / "data")))
    assembly_id = _convene(scene, post, store)
    stand(scene, assembly_id, at=DECLARED)
    _represent(scene, assembly_id)
    with scene.at(OPENS).begin(CLOCK) as work:
        open_assembly(work, assembly_id=assembly_id)
    later = _arrive(scene, assembly_id)
    later = decide(scene, assembly_id, at=later)
    elect(scene, assembly_id, at=later)
    _record_history(scene, assembly_id)
    with scene.at(OPENS + STAYS_OPEN).begin(CLOCK) as work:
        close_assembly(work, assembly_id=assembly_id)
    return assembly_id


def _enter(works: Works, founding: Founding) -> Scene:
    """The register as it stood before: of the officers, only who chaired."""
    chairs = (Organ.ASSEMBLY_TABLE, OrganPost.PRESIDENT)
    chair = tuple(o for o in founding.officers if (o.organ, o.post) == chairs)
    with replace(works, clock=lambda: REGISTERED, outlets=()).begin(CONSOLE) as work:
        import_register(
            work, founding=replace(founding, officers=chair), since=REGISTERED
        )
        address = f"{SECRETARIAT.lower()}@example.org"
        enter_person(work, name=SECRETARIAT, address=address, secretariat=True)
    with works.look() as db:
        actors = {p.name: Actor(p.name, p.id) for p in db.scalars(select(Person))}
        members = {(m.number, m.college): m.id for m in db.scalars(select(Member))}
    return Scene(works, founding, actors, members)


def _convene(scene: Scene, post: Post, store: DocumentStore) -> int:
    assembly_id, convocation_id = draft_founding_assembly(
        scene, store, at=CONVENED - timedelta(days=3), opens_at=OPENS, stays=STAYS_OPEN
    )
    works = scene.at(CONVENED)
    with works.begin(scene.actors[SECRETARIAT]) as work:
        for one in addressees(work.db, work.now, convocation_id=convocation_id):
            if not one.reachable:
                record_other_dispatch(
                    work,
                    convocation_id=convocation_id,
                    member_id=one.member_id,
                    how=TOLD_OTHERWISE,
                )
    with works.begin(scene.chair) as work:
        convene_assembly(work, convocation_id=convocation_id)
    send_due(works, post)
    return assembly_id


def _represent(scene: Scene, assembly_id: int) -> None:
    """Who spoke for another by the act held its proxy: the network's first two."""
    for member in scene.founding.members:
        if member.represented_by is None:
            continue
        holder = (member.represented_by, College.BY_RIGHT)
        with scene.at(OPENS - timedelta(hours=1)).begin(CONSOLE) as work:
            enter_written_proxy(
                work,
                assembly_id=assembly_id,
                giver_id=scene.members[member.number, member.college],
                holder_id=scene.members[holder],
            )


def _arrive(scene: Scene, assembly_id: int) -> datetime:
    """Everybody who represented a voting member enters; the moment of the last."""
    moment = OPENS
    for moment, actor in scene.one_after_another(OPENS):
        with scene.at(moment).begin(actor) as work:
            enter_room(work, assembly_id=assembly_id)
    return moment


def _record_history(scene: Scene, assembly_id: int) -> None:
    """Officers whom S5 would refuse today took their posts all the same."""
    for officer in scene.history:
        with scene.at(OPENS + STAYS_OPEN - A_MINUTE).begin(CONSOLE) as work:
            record_officer(
                work,
                assembly_id=assembly_id,
                organ=officer.organ,
                post=officer.post,
                member_id=scene.members[officer.number, officer.college],
                term_ends_at=latest_term_end(work.now),
            )
