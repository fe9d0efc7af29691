"""The code by which people let themselves into a course: short, and read aloud without doubt."""

import secrets

from canvas.models import Course

LETTERS = "23456789ABCDEFGHJKMNPQRTVWXYZ"  # no 0 O, 1 I L, S (5), U (V)
LENGTH = 8
HALF = LENGTH // 2


def new_code() -> str:
    """A code that no course has: one of 29⁸, some 500 thousand millions."""
    while True:
        code = "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
        if not Course.objects.filter(join_code=code).exists():
            return code


def written(code: str) -> str:
    """A code as people read it: “ABCD-EFGH”."""
    return f"{code[:HALF]}-{code[HALF:]}" if len(code) == LENGTH else code


def bare(typed: str) -> str:
    """What somebody typed or followed, as it is kept: capitals, without hyphens and spaces."""
    return "".join(letter for letter in typed.upper() if letter.isalnum())
