"""The program, its people's browsers and a real mail server, for the stories."""

import re
from dataclasses import replace

import pytest

from assembly.mail.transport import SmtpTransport
from scheduler.sweeps import sweep_all
from tests.mail.server import mail_server


class Story:
    """The program, its people's browsers, and the mail server that takes letters."""

    def __init__(self, app, clock, sign_in, server):
        self.app, self.clock, self.server = app, clock, server
        self.works = app.extensions["works"]
        self.post = replace(app.extensions["post"], transport=SmtpTransport(server.url))
        self.browsers = {}
        self.sign_in = sign_in

    def browser(self, name):
        if name not in self.browsers:
            self.browsers[name] = self.sign_in(name)
        return self.browsers[name]

    def sweep(self, moment):
        self.clock.set(moment)
        sweep_all(self.works, self.post)

    def send(self, name, path, **form):
        return self.browser(name).post(path, data=form)

    def read(self, name, path):
        answer = self.browser(name).get(path)
        assert answer.status_code == 200, path
        return re.sub(r"\s+", " ", answer.text)

    def line(self, name, assembly):
        sockets = self.app.extensions["sockets"]
        held = sockets.test_client(self.app, flask_test_client=self.browser(name))
        about = {"assembly_id": assembly, "language": "en"}
        assert held.emit("enter", about, callback=True)["ok"]
        return held

    def export(self, name, assembly):
        path = f"/assemblies/{assembly}/record/entries.jsonl"
        return self.browser(name).get(path).data


@pytest.fixture
def story(app, clock, sign_in):
    with mail_server() as server:
        yield Story(app, clock, sign_in, server)
