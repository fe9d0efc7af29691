"""What tests are given: both databases, a browser, the cast, and canvases.

A test that touches the database runs twice, on SQLite and on PostgreSQL; one that drives a browser, on SQLite alone.
"""

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.template import Context, Template
from django.test.signals import template_rendered
from django.utils import translation
from playwright.sync_api import Browser, Page, sync_playwright

from canvas import store
from canvas.document import CanvasDocument, new_document
from canvas.models import Canvas
from tests import cast
from tests.browser import launch, new_page, sign_in
from tests.cast import Person
from tests.databases import BOTH, Databases

USES_DATABASE = {"db", "transactional_db", "live_server"}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run what touches the database on both."""
    asked = set(metafunc.fixturenames)
    if not asked & USES_DATABASE and not metafunc.definition.get_closest_marker("django_db"):
        return
    if "django_db_setup" not in asked:
        metafunc.fixturenames.append("django_db_setup")
    vendors = BOTH[:1] if "live_server" in asked else BOTH
    metafunc.parametrize("django_db_setup", vendors, indirect=True, scope="session")


@pytest.fixture(autouse=True)
def fresh_cache() -> None:
    """Nothing that an earlier test counted, rate limits first of all."""
    cache.clear()


@pytest.fixture(autouse=True)
def settings_language() -> None:
    """The language of the settings, whatever an earlier test's last page was in."""
    translation.deactivate()


@pytest.fixture(scope="session", autouse=True)
def whole_pages_are_told_of(django_test_environment: None) -> None:
    """A test is told of the context of a page; Django would copy that of each of its hundreds of parts as well."""

    def render(template: Template, context: Context) -> str:
        if context.template is template:
            template_rendered.send(sender=template, template=template, context=context)
        return template.nodelist.render(context)

    Template._render = render  # type: ignore[method-assign]


@pytest.fixture(scope="session")
def databases(django_test_environment: None, django_db_blocker: Any) -> Iterator[Databases]:
    """The test databases of the run."""
    made = Databases()
    yield made
    with django_db_blocker.unblock():
        made.close()


@pytest.fixture(scope="session")
def django_db_setup(request: pytest.FixtureRequest, databases: Databases, django_db_blocker: Any) -> str:
    """Turns all that follows to one database, and gives its name."""
    with django_db_blocker.unblock():
        databases.use(request.param)
    return request.param


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the run."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # playwright's own loop runs in the thread of the test
    with sync_playwright() as playwright:
        launched = launch(playwright)
        yield launched
        launched.close()


@pytest.fixture
def page(browser: Browser, live_server: Any) -> Iterator[Page]:
    """A page of 1440 × 900 at the product's door."""
    with new_page(browser, live_server.url, viewport={"width": 1440, "height": 900}) as opened:
        yield opened


@pytest.fixture
def phone(browser: Browser, live_server: Any) -> Iterator[Page]:
    """A page of 390 × 844, with touch."""
    options = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
    with new_page(browser, live_server.url, **options) as opened:
        yield opened


@pytest.fixture
def enter(live_server: Any) -> Callable[[Page, Person], None]:
    """Lets a page be the browser of one of the cast."""
    return lambda page, person: sign_in(page, live_server.url, person)


@pytest.fixture
def owner(db: None) -> Person:
    """Whose canvas it is."""
    return cast.account("Olga")


@pytest.fixture
def teammate(db: None) -> Person:
    """Somebody who is invited to the canvas where a test says so."""
    return cast.account("Tamar")


@pytest.fixture
def instructor(db: None) -> Person:
    """Somebody who teaches."""
    return cast.account("Irakli")


@pytest.fixture
def stranger(db: None) -> Person:
    """Somebody with an account who has nothing to do with it."""
    return cast.account("Stefan")


@pytest.fixture
def guest(db: None) -> Person:
    """Somebody without an account who made canvases before."""
    return cast.guest()


@pytest.fixture
def visitor(db: None) -> Person:
    """Somebody who never came before."""
    return Person()


@pytest.fixture
def make_canvas(db: None) -> Callable[..., Canvas]:
    """Makes a canvas of a document (or of nothing but a title) for one of the cast (or for nobody)."""

    def make(document: CanvasDocument | str = "Green Basket", person: Person | None = None) -> Canvas:
        whole = new_document(document) if isinstance(document, str) else document
        if person is None:
            return store.create(whole)
        return store.create(whole, owner=person.user, guest_key=person.guest_key)

    return make
