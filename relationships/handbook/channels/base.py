"""A page of a kind of channel, and the groups in which the kinds are listed."""

from relationships.handbook.page import Page, Shelf
from relationships.handbook.sources import CHANNELS
from segments.kinds import CARRIES, Capability, ChannelKind, Ownership, RelationshipType

# The rule that speaks where a relationship relies on channels without this capability.
LACKING = {
    Capability.HUMAN: "channel/no-human",
    Capability.NAMED: "channel/no-named-contact",
    Capability.UNATTENDED: "channel/staffed-self-service",
    Capability.RECOGNISES: "channel/no-recognition",
    Capability.PEERS: "channel/no-peers",
    Capability.CONTRIBUTES: "channel/no-contribution",
}
ONE_WAY = frozenset({ChannelKind.ADVERTISING, ChannelKind.POST})


def channel(kind: ChannelKind, *, what: str, example: str, fits: str, costs: str, wrong: str) -> Page:
    """The page of a kind; its pictogram is the first that it carries, its rules follow from what it carries."""
    signs = [type_ for type_ in RelationshipType if type_.needs in CARRIES[kind].surely]
    return Page(
        shelf=Shelf.CHANNELS,
        slug=kind,
        title=kind.label,
        lead=what,
        example=example,
        fits=fits,
        costs=costs,
        wrong=wrong,
        rules=rules_of(kind),
        sources=(CHANNELS,),
        icon=f"t-{signs[0]}" if signs else "",
    )


def rules_of(kind: ChannelKind) -> tuple[str, ...]:
    """The rules that may speak of a channel of this kind, as its kind alone would have it."""
    carries = CARRIES[kind]
    rules = [LACKING[lack] for lack in Capability if lack not in carries.surely | carries.maybe]
    if carries.owner is Ownership.PARTNER:
        rules += ["channel/partner-only", "channel/rented"]
    rules.append("channel/phase-gap")
    if kind not in ONE_WAY:
        rules.append("channel/unattended-segment")
    return tuple(rules)
