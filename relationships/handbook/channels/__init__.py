"""The kinds of channel, in groups."""

from relationships.handbook.channels import broadcasts, circles, machines, people, places
from relationships.handbook.page import Group
from segments.words import gettext_noop

GROUPS = (
    Group(gettext_noop("Where you meet"), places.PAGES),
    Group(gettext_noop("Your people, from afar"), people.PAGES),
    Group(gettext_noop("Sites, apps and programs"), machines.PAGES),
    Group(gettext_noop("Customers among themselves"), circles.PAGES),
    Group(gettext_noop("From you to many, and others"), broadcasts.PAGES),
)
PAGES = tuple(page for group in GROUPS for page in group.pages)
