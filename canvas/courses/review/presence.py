"""Who else has a review open: each look at it is remembered for a minute, in the cache alone."""

import time

from django.core.cache import cache

from canvas.coursework.names import called
from canvas.models import Enrolment

SECONDS = 60


def others_at(submission_id: int, me: Enrolment) -> list[str]:
    """The names of those who looked at a review within the last minute; and remember that I did."""
    key, now = f"review-open:{submission_id}", time.time()
    here = {pk: seen for pk, seen in (cache.get(key) or {}).items() if now - seen[1] < SECONDS}
    here[me.pk] = (called(me), now)
    cache.set(key, here, SECONDS)
    return [name for pk, (name, _at) in here.items() if pk != me.pk]
