"""Relationships, answers and the toolkit's records as a document holds them: frozen, pure."""

from decimal import Decimal
from fractions import Fraction

from relationships.kinds import Bond, Motive, Per, Question, RelationshipType, Status
from segments.kinds import Evidence
from segments.shape import (
    NAME_LIMIT,
    Number,
    OneOf,
    Part,
    Parts,
    Ref,
    Text,
    Truth,
    refs,
    shaped,
    some_of,
    thing,
)

COUNT = Number(places=0)
MARK = Number(0, 10, places=1)
QUALITY_MARK = Number(1, 7, places=1)
FIVE_POINTS = Number(1, 5, places=0)
GAP_SIZE = Number(0, 4, places=0)


@thing
class Cost:
    """What a relationship costs, in the canvas's currency, and what the amount is counted by."""

    amount: Decimal = shaped(Number(), required=True)
    per: Per = shaped(OneOf(Per), required=True)

    def yearly_per_customer(self, *, size: int | None, lifetime_years: Decimal | None) -> Fraction | None:
        """The cost of one customer in one year, exactly; None where a number it needs is missing or 0."""
        amount = Fraction(self.amount)
        if self.per is Per.CUSTOMER_YEAR:
            return amount
        if self.per is Per.CUSTOMER_MONTH:
            return amount * 12
        if self.per is Per.CUSTOMER_ONCE:
            return amount / Fraction(lifetime_years) if lifetime_years else None
        yearly = amount if self.per is Per.SEGMENT_YEAR else amount * 12
        return yearly / size if size else None


@thing
class Relationship:
    """What the company keeps up with one segment. ``people`` counts full-time people, in tenths."""

    id: str = shaped(Text(NAME_LIMIT), required=True)
    segment: str = shaped(Ref("segments"), required=True)
    type: RelationshipType = shaped(OneOf(RelationshipType), required=True)
    text: str = shaped(Text())
    status: Status | None = shaped(OneOf(Status))
    motives: tuple[Motive, ...] = shaped(some_of(Motive))
    channels: tuple[str, ...] = shaped(refs("channels"))
    people: Decimal | None = shaped(Number(places=1))
    cost: Cost | None = shaped(Part(Cost))
    bonds: tuple[Bond, ...] = shaped(some_of(Bond))
    evidence: Evidence | None = shaped(OneOf(Evidence))


@thing
class Answer:
    """The founder's own words on one guiding question about one segment."""

    segment: str = shaped(Ref("segments"), required=True)
    question: Question = shaped(OneOf(Question), required=True)
    text: str = shaped(Text(), required=True)


@thing
class Ladder:
    """How many customers stand on each step of the loyalty ladder."""

    awareness: int | None = shaped(COUNT)
    interest: int | None = shaped(COUNT)
    evaluation: int | None = shaped(COUNT)
    trial: int | None = shaped(COUNT)
    satisfaction: int | None = shaped(COUNT)
    repurchase: int | None = shaped(COUNT)
    loyalty: int | None = shaped(COUNT)


@thing
class CustomerValue:
    """(outcome + process) − (price + effort) as the customer sees it, 0 to 10 each, in tenths."""

    outcome: Decimal | None = shaped(MARK)
    process: Decimal | None = shaped(MARK)
    price: Decimal | None = shaped(MARK)
    effort: Decimal | None = shaped(MARK)


@thing
class Quality:
    """One dimension of service quality: what is expected and perceived, 1 to 7, in tenths."""

    expected: Decimal | None = shaped(QUALITY_MARK)
    perceived: Decimal | None = shaped(QUALITY_MARK)


@thing
class ServiceQuality:
    """SERVQUAL's five dimensions (Parasuraman, Zeithaml & Berry 1988)."""

    reliability: Quality | None = shaped(Part(Quality))
    responsiveness: Quality | None = shaped(Part(Quality))
    assurance: Quality | None = shaped(Part(Quality))
    empathy: Quality | None = shaped(Part(Quality))
    tangibles: Quality | None = shaped(Part(Quality))


@thing
class Gap:
    """One of the five gaps: 0 none to 4 wide, and what is known of it."""

    size: int | None = shaped(GAP_SIZE)
    note: str = shaped(Text())


@thing
class Gaps:
    """The five gaps; the document numbers them "1" to "5"."""

    one: Gap | None = shaped(Part(Gap), key="1")
    two: Gap | None = shaped(Part(Gap), key="2")
    three: Gap | None = shaped(Part(Gap), key="3")
    four: Gap | None = shaped(Part(Gap), key="4")
    five: Gap | None = shaped(Part(Gap), key="5")


@thing
class Touchpoint:
    """A moment of contact: importance and performance 1 to 5 (performance 3 is as expected)."""

    id: str = shaped(Text(NAME_LIMIT), required=True)
    name: str = shaped(Text(NAME_LIMIT), required=True)
    importance: int | None = shaped(FIVE_POINTS)
    performance: int | None = shaped(FIVE_POINTS)
    relationship: str = shaped(Ref("relationships"))
    plan: str = shaped(Text())


@thing
class BlueprintStep:
    """One step of the customer's way through a service, in five lanes."""

    id: str = shaped(Text(NAME_LIMIT), required=True)
    step: str = shaped(Text(), required=True)
    evidence: str = shaped(Text())
    customer: str = shaped(Text())
    visible: str = shaped(Text())
    invisible: str = shaped(Text())
    support: str = shaped(Text())


@thing
class RecoveryNeeds:
    """What a company needs before it can make good a failure."""

    training: bool | None = shaped(Truth())
    standards: bool | None = shaped(Truth())
    easy_complaint: bool | None = shaped(Truth())
    front_line: bool | None = shaped(Truth())
    belief: bool | None = shaped(Truth())


@thing
class RecoveryComponents:
    """The six steps of a recovery."""

    identify: bool | None = shaped(Truth())
    empower: bool | None = shaped(Truth())
    solve: bool | None = shaped(Truth())
    classify: bool | None = shaped(Truth())
    feed_back: bool | None = shaped(Truth())
    follow_up: bool | None = shaped(Truth())


@thing
class Justice:
    """How a customer is treated fairly after a failure, in three respects."""

    outcome: str = shaped(Text())
    procedural: str = shaped(Text())
    interactional: str = shaped(Text())


@thing
class Recovery:
    """Service recovery; an empty record is a record in which nothing is known."""

    needs: RecoveryNeeds | None = shaped(Part(RecoveryNeeds))
    components: RecoveryComponents | None = shaped(Part(RecoveryComponents))
    justice: Justice | None = shaped(Part(Justice))


@thing
class ToolkitRecord:
    """Relationship marketing for one segment."""

    segment: str = shaped(Ref("segments"), required=True)
    ladder: Ladder | None = shaped(Part(Ladder))
    value: CustomerValue | None = shaped(Part(CustomerValue))
    service_quality: ServiceQuality | None = shaped(Part(ServiceQuality))
    gaps: Gaps | None = shaped(Part(Gaps))
    touchpoints: tuple[Touchpoint, ...] = shaped(Parts(Touchpoint))
    blueprint: tuple[BlueprintStep, ...] = shaped(Parts(BlueprintStep))
    recovery: Recovery | None = shaped(Part(Recovery, keep_empty=True))
