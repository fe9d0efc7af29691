"""How many wrong codes one account, or one address on the network, may try."""

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.http import HttpRequest

WINDOW = 600  # seconds
ACCOUNT_MOST = 10
ADDRESS_MOST = 100  # a whole class may sit behind one address


def too_many(request: HttpRequest) -> bool:
    """Whether whoever asks has tried too many wrong codes lately; then a right one opens nothing either."""
    counted = cache.get_many(list(_limits(request)))
    return any(counted.get(key, 0) >= most for key, most in _limits(request).items())


def count(request: HttpRequest) -> None:
    """Remember a wrong code for ``WINDOW`` seconds after the first."""
    for key in _limits(request):
        cache.add(key, 0, WINDOW)
        try:
            cache.incr(key)
        except ValueError:  # it ran out between the two
            cache.set(key, 1, WINDOW)


def _limits(request: HttpRequest) -> dict[str, int]:
    address = get_adapter().get_client_ip(request)
    return {
        f"course-code:account:{request.user.pk}": ACCOUNT_MOST,
        f"course-code:address:{address}": ADDRESS_MOST,
    }
