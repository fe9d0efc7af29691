"""The models of relationship marketing and of channels, in the order in which they are read."""

from relationships.handbook.models import (
    channel_capabilities,
    channel_phases,
    customer_relationship,
    customer_value,
    five_gaps,
    four_truths,
    guiding_questions,
    justice,
    loyalty_ladder,
    recovery,
    service_blueprint,
    service_quality,
    touchpoints,
)

PAGES = tuple(
    module.PAGE
    for module in (
        customer_relationship,
        guiding_questions,
        four_truths,
        loyalty_ladder,
        customer_value,
        service_quality,
        five_gaps,
        service_blueprint,
        touchpoints,
        recovery,
        justice,
        channel_phases,
        channel_capabilities,
    )
)
