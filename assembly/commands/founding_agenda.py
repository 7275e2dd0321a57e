"""The agenda of the founding day: what the act says was decided, in its order."""

from datetime import datetime, timedelta

from sqlalchemy import select

from assembly.commands.founding_scene import Scene
from assembly.commands.parts import CONFIG
from assembly.models.convocation import Convocation
from assembly.models.document_store import DocumentStore
from assembly.rules.founding import FoundingOfficer
from assembly.rules.places import Place
from assembly.rules.purposes import Purpose
from assembly.rules.vocabulary import AssemblyKind, DocumentRole, ItemKind, Organ
from assembly.use_cases.convening.add_item import add_item
from assembly.use_cases.convening.attach_document import attach_document
from assembly.use_cases.convening.draft_assembly import draft_assembly
from assembly.use_cases.convening.set_opening import set_opening
from assembly.work import Work

TITLE = "Assemblée Générale Fondatrice"
PLACE = Place("Palais de l'Europe, salle 5, Strasbourg", "Europe/Paris")
CREATION = "Création du Réseau international des Territoires de Coresponsabilité"
AS_WHAT = "Sous forme d'une association de droit portugais."
TEXTS = (
    (ItemKind.CHANGE_OF_STATUTES, "Statuts", "founding_statutes.txt"),
    (ItemKind.CHANGE_OF_BYLAWS, "Règlement intérieur", "founding_bylaws.txt"),
)
ORGANS = {
    Organ.BOARD: "Direction",
    Organ.ASSEMBLY_TABLE: "Table de l'Assemblée générale",
    Organ.AUDIT_BOARD: "Conseil de vérification des comptes",
}
POSTS = {
    "president": "président",
    "vice_president": "vice-président",
    "secretary": "secrétaire",
}
TERM_YEARS = 4
"""The act states no term; S5 allows four years at most."""


def draft_founding_assembly(
    scene: Scene,
    store: DocumentStore,
    *,
    at: datetime,
    opens_at: datetime,
    stays: timedelta,
) -> tuple[int, int]:
    """A draft with the act's decisions as its agenda: assembly and convocation."""
    with scene.at(at).begin(scene.chair) as work:
        assembly_id = draft_assembly(work, kind=AssemblyKind.EXTRAORDINARY, title=TITLE)
        drafted = select(Convocation.id).where(Convocation.assembly_id == assembly_id)
        convocation_id = work.db.scalars(drafted).one()
        set_opening(
            work,
            convocation_id=convocation_id,
            opens_at=opens_at,
            closes_at=opens_at + stays,
            place=PLACE,
        )
        _add_creation(work, store, convocation_id)
        for kind, title, file in TEXTS:
            text = (CONFIG / "data" / file).read_text("utf-8")
            purpose = Purpose(proposed_text=text, proposed_by=Organ.ASSEMBLY_TABLE)
            add_item(
                work,
                convocation_id=convocation_id,
                kind=kind,
                title=title,
                purpose=purpose,
            )
        for officer in scene.elected:
            _add_election(work, convocation_id, officer)
    return assembly_id, convocation_id


def _add_creation(work: Work, store: DocumentStore, convocation_id: int) -> None:
    item_id = add_item(
        work, convocation_id=convocation_id, kind=ItemKind.DECISION, title=CREATION
    )
    attach_document(
        work,
        store=store,
        item_id=item_id,
        filename="creation.md",
        content=f"# {CREATION}\n\n{AS_WHAT}\n".encode(),
        role=DocumentRole.SUBJECT,
    )


def _add_election(work: Work, convocation_id: int, officer: FoundingOfficer) -> None:
    add_item(
        work,
        convocation_id=convocation_id,
        kind=ItemKind.ELECTION,
        title=f"{ORGANS[officer.organ]} : {POSTS[officer.post]}",
        purpose=Purpose(officer.organ, officer.post, TERM_YEARS),
    )
