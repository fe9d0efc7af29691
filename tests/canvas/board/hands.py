"""What a hand does at the board in a browser, and what it finds there."""

from playwright.sync_api import expect


def card(page, id_):
    return page.locator(f"#at-{id_}")


def opened(page, id_):
    """Open the form of a card and wait for it."""
    card(page, id_).locator(".open").click()
    form = page.locator(".leaf")
    expect(form).to_be_visible()
    return form


def order(now, block="key_partners"):
    return [note.id for note in now().notes if note.block == block]
