from tests.cast import ONE_MEMBER


def test_a_person_chooses_language_and_zone(sign_in):
    raul = sign_in(ONE_MEMBER)

    answer = raul.post(
        "/preferences",
        data={"language": "en", "time_zone": "Europe/Rome"},
        follow_redirects=True,
    )

    assert answer.status_code == 200
    assert '<option selected value="Europe/Rome">' in answer.text


def test_a_zone_that_nobody_has_is_told_and_the_form_is_kept(sign_in):
    answer = sign_in(ONE_MEMBER).post(
        "/preferences", data={"language": "it", "time_zone": "Europe/Atlantis"}
    )

    assert answer.status_code == 422
    assert '<option selected value="it">' in answer.text
