"""A request as it was written."""

from assembly.models.admission_request import AdmissionRequest
from assembly.rules.applications import Application


def application_of(request: AdmissionRequest) -> Application:
    """What the body said of itself, as the rules ask of it."""
    return Application(
        kind=request.kind,
        name=request.name,
        representative=request.representative,
        address=request.address,
        language=request.language,
        presentation=request.presentation,
        charter_signatory=request.charter_signatory,
        adheres=True,
        country_code=request.country_code,
        continent=request.continent,
        territory_id=request.territory_id,
        territory_name=request.territory_name or "",
        level=request.level,
        inhabitants=request.inhabitants,
        inhabitants_year=request.inhabitants_year,
        inhabitants_source=request.inhabitants_source or "",
    )
