"""What a channel can carry, and so which type of relationship can live on it."""

from relationships.handbook.page import Page, Part, Parts, Shelf, Term
from relationships.handbook.sources import CHANNELS
from segments.kinds import Capability
from segments.words import gettext_noop


def _sign(capability: Capability, text: str) -> Part:
    return Part(capability, capability.label, text)


PAGE = Page(
    shelf=Shelf.MODELS,
    slug="channel-capabilities",
    title=gettext_noop("What a channel can carry"),
    lead=gettext_noop("Six things that a channel can or cannot do, one for each type of relationship."),
    term=Term("channel capabilities", "არხის შესაძლებლობები", "возможности канала", "khả năng của kênh"),
    what=gettext_noop(
        "Each type of relationship needs one thing of its channels. The six signs of the types also stand beside the channels and say what each can carry. A relationship whose sign is missing there does not fit."
    ),
    example=gettext_noop(
        "A baker’s messenger channel tells two hundred people what is fresh. Nobody can answer in it, so it carries none of the six: not a community, and not personal help."
    ),
    fits=gettext_noop(
        "For every channel. Each kind brings signs of its own; tick them yourself where your channel differs from its kind, and your ticks replace them."
    ),
    costs=gettext_noop(
        "Each sign has to be paid for: staff who answer, software that recognises, a host for those who meet."
    ),
    wrong=gettext_noop(
        "A sign is ticked because it would be nice to have. The canvas then says what is not so, and nothing warns you."
    ),
    note=gettext_noop(
        "Some kinds carry a thing by their nature, others perhaps: it depends on how you run them. A rule never holds against you what nobody knows."
    ),
    rules=(
        "channel/no-human",
        "channel/no-named-contact",
        "channel/staffed-self-service",
        "channel/no-recognition",
        "channel/no-peers",
        "channel/no-contribution",
        "level/unrecognised",
    ),
    sources=(CHANNELS,),
    groups=(
        Parts(
            gettext_noop("The six signs"),
            (
                _sign(Capability.HUMAN, gettext_noop("Needed for personal assistance.")),
                _sign(Capability.NAMED, gettext_noop("Needed for dedicated assistance.")),
                _sign(Capability.UNATTENDED, gettext_noop("Needed for self-service.")),
                _sign(
                    Capability.RECOGNISES,
                    gettext_noop("Needed for automated services, and to make friends of acquaintances."),
                ),
                _sign(Capability.PEERS, gettext_noop("Needed for communities.")),
                _sign(Capability.CONTRIBUTES, gettext_noop("Needed for co-creation.")),
            ),
        ),
    ),
)
