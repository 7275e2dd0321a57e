"""Documents go in by a form and come out as attachments."""

import pytest

from assembly.rules.documents import LARGEST_DOCUMENT, DocumentType
from assembly.rules.vocabulary import ItemKind
from tests.cast import ONE_MEMBER, PRESIDENT, item_ids
from tests.drafts import attach, convened, drafted, item
from tests.models.documents import EACH_KIND, HTML, PDF

pytestmark = pytest.mark.usefixtures("in_english")


@pytest.fixture
def report(works):
    return item(works, drafted(works), ItemKind.REPORT)


def send(browser, item_id, content, filename):
    """Send the form as a browser does, with the file in it."""
    disposition = f'form-data; name="document"; filename="{filename}"'
    head = f"--x\r\nContent-Disposition: {disposition}\r\n\r\n".encode()
    role = b'\r\n--x\r\nContent-Disposition: form-data; name="role"\r\n\r\nsubject'
    return browser.post(
        f"/items/{item_id}/documents",
        data=head + content + role + b"\r\n--x--\r\n",
        content_type="multipart/form-data; boundary=x",
    )


@pytest.mark.parametrize("kind", DocumentType)
def test_a_document_comes_out_as_it_went_in(sign_in, report, kind):
    browser, content = sign_in(PRESIDENT), EACH_KIND[kind]
    assert send(browser, report, content, f"r{kind.extensions[0]}").status_code == 303

    answer = browser.get("/documents/1", buffered=True)

    assert answer.data == content
    assert answer.mimetype == kind.media_type
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Disposition"].startswith("attachment;")


@pytest.mark.parametrize(
    ("content", "filename", "said"),
    [
        (EACH_KIND[DocumentType.PNG], "report.pdf", "is PNG by its content"),
        (HTML, "report.html", "no kind of document"),
        (HTML, "report.pdf", "no kind of document"),
        (PDF.ljust(LARGEST_DOCUMENT + 1), "report.pdf", "more than 20 MiB"),
        (PDF, "...", "name is empty"),
        (b"", "report.pdf", "is empty"),
    ],
)
def test_what_is_no_document_is_refused(sign_in, report, content, filename, said):
    browser = sign_in(PRESIDENT)
    answer = send(browser, report, content, filename)
    assert answer.status_code == 409
    assert said in answer.text
    assert browser.get("/documents/1").status_code == 404


def test_a_form_without_a_file_says_so(sign_in, report):
    answer = send(sign_in(PRESIDENT), report, b"", "")
    assert answer.status_code == 422
    assert "Choose a file" in answer.text


def test_far_too_much_is_refused_before_it_is_read(sign_in, report):
    answer = send(sign_in(PRESIDENT), report, bytes(22 * 1024 * 1024), "report.pdf")
    assert answer.status_code == 413


@pytest.mark.parametrize(
    ("given", "header"),
    [
        ("../../etc/report.pdf", "attachment; filename=report.pdf"),
        ("rep\u202eort.pdf", "attachment; filename=report.pdf"),
        (
            "отчёт.pdf",
            "attachment; filename=.pdf;"
            " filename*=UTF-8''%D0%BE%D1%82%D1%87%D1%91%D1%82.pdf",
        ),
        ('a"b.pdf', "attachment; filename=a_b.pdf"),
    ],
)
def test_a_name_is_written_safely(app, sign_in, report, given, header):
    number = attach(app, report, filename=given)
    answer = sign_in(PRESIDENT).get(f"/documents/{number}", buffered=True)
    assert answer.headers["Content-Disposition"] == header


def test_members_read_the_documents_of_a_convened_agenda_only(app, sign_in, report):
    drafted_one = attach(app, report)
    browser = sign_in(ONE_MEMBER)
    assert browser.get(f"/documents/{drafted_one}").status_code == 404

    convened(app)

    assert browser.get(f"/documents/{drafted_one}").status_code == 404
    assert browser.get(f"/documents/{drafted_one + 1}", buffered=True).data == PDF


def test_nobody_signed_out_reads_a_document(app, stranger, report):
    number = attach(app, report)
    assert stranger.get(f"/documents/{number}").status_code == 303


def test_a_document_is_taken_off_again(app, sign_in, report):
    number, browser = attach(app, report), sign_in(PRESIDENT)
    page = f"/items/{report}/documents/{number}/removal"

    assert browser.post(page).status_code == 303

    assert browser.get(f"/documents/{number}").status_code == 404
    assert browser.post(page).status_code == 404


def test_the_documents_of_a_convened_agenda_are_fixed(app, works, sign_in):
    accounts = item_ids(works, convened(app).assembly_id)[0]
    browser = sign_in(PRESIDENT)

    sent = send(browser, accounts, PDF, "late.pdf")
    taken = browser.post(f"/items/{accounts}/documents/1/removal")

    for answer in (sent, taken):
        assert answer.status_code == 409
        assert "fixed since the" in answer.text
