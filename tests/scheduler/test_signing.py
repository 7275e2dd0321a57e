"""The clock signs, where it has the key; where it has none, all else goes on."""

import logging
from dataclasses import replace
from datetime import timedelta

import pytest

from assembly.app import create_app
from assembly.record.keys import BadKey, make_keys
from scheduler.embedded import timetable_of
from scheduler.signing import sign_all
from scheduler.sweeps import sweep_all
from tests.cast import NOON
from tests.conftest import settings_for
from tests.signing import SIGNER, holds, sign, signed, stream_of
from tests.sittings import convened_sitting, state_of
from tests.voting import put


@pytest.fixture
def keys(tmp_path):
    """The settings' files, with keys in them."""
    files = {
        "record_key": tmp_path / "record.key",
        "record_verifier": tmp_path / "record.pub",
    }
    make_keys(
        name="assembly.example.org",
        key=files["record_key"],
        verifier=files["record_verifier"],
    )
    return files


def test_one_sweep_opens_and_signs_and_the_next_covers_what_came_since(app, works):
    sitting = convened_sitting(works)
    post = app.extensions["post"]

    sweep_all(works, post, SIGNER)
    acts = [c.act for c in signed(works, stream_of(sitting))]
    put(works, sitting)
    sweep_all(works, post, SIGNER)

    assert acts == ["AssemblyOpened"]
    found = signed(works, stream_of(sitting))
    assert [c.act for c in found] == ["AssemblyOpened", None]
    assert all(holds(c) for c in found)


def test_the_register_s_stream_is_signed_too(works):
    sign(works)

    (checkpoint,) = signed(works, "register")
    assert holds(checkpoint)


def test_without_a_key_the_assembly_opens_and_what_waits_is_signed_later(app, works):
    sitting = convened_sitting(works)
    sweep_all(works, app.extensions["post"])

    assert state_of(works, sitting).opened_at == NOON
    assert signed(works, stream_of(sitting)) == []
    sign(works)
    assert len(signed(works, stream_of(sitting))) == 1


def test_a_key_that_cannot_sign_keeps_nobody_from_anything(works, clock, caplog):
    sitting = convened_sitting(works)
    clock.set(NOON + timedelta(minutes=1))

    sign_all(works, replace(SIGNER, seed=b"short"))

    assert state_of(works, sitting).opened_at is None
    assert "could not sign the record of register" in caplog.text


def test_the_clock_has_the_key_and_the_application_only_the_public_one(tmp_path, keys):
    app = create_app(settings_for(tmp_path, **keys))

    signer = timetable_of(app).signer
    assert signer is not None
    assert app.extensions["verifier"] == signer.verifier
    assert signer not in app.extensions.values()
    app.extensions["works"].writers.kw["bind"].dispose()


def test_a_web_process_apart_needs_no_secret_key(tmp_path, keys, caplog):
    app = create_app(settings_for(tmp_path, **{**keys, "record_key": None}))

    with caplog.at_level(logging.WARNING):
        assert timetable_of(app).signer is None
    assert "signs no checkpoints" in caplog.text
    app.extensions["works"].writers.kw["bind"].dispose()


@pytest.mark.parametrize("missing", ["record_key", "record_verifier"])
def test_a_clock_does_not_begin_with_half_a_key(tmp_path, keys, missing):
    app = create_app(settings_for(tmp_path, **keys))
    keys[missing].unlink()

    with pytest.raises(BadKey):
        timetable_of(
            app
            if missing == "record_key"
            else create_app(settings_for(tmp_path, **keys))
        )
    app.extensions["works"].writers.kw["bind"].dispose()
