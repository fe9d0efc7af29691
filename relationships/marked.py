"""What people read of a finding, as HTML: names keep their own language, terms lead into the handbook."""

from decimal import localcontext

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString

from relationships.handbook.links import handbook_url
from relationships.rules import RULES
from relationships.rules.base import Finding, Value
from relationships.wording import DIGITS, Sentences, shown
from segments.kinds import Kind
from segments.language import foreign, say


def marked(finding: Finding, *, currency: str, language: str, linked: bool = False) -> Sentences:
    """Word a finding in the active language, as safe HTML.

    ``language`` is that of the founder's own texts: where the reader's is another, each name says so. ``linked`` lets
    terms lead into the handbook; not where the whole sentence is a link already.
    """
    rule, own = RULES[finding.rule], foreign(language)

    def name(text: str) -> SafeString:
        return format_html('<bdi lang="{}">{}</bdi>', own, text) if own else escape(text)

    def term(kind: Kind) -> SafeString:
        address = handbook_url(kind) if linked else ""
        words = say(kind.label)
        return format_html('<a class="term" href="{}">{}</a>', address, words) if address else escape(words)

    def safe(value: Value) -> str:
        return shown(value, currency, name=name, term=term)

    with localcontext(prec=DIGITS):
        values = {key: safe(value) for key, value in finding.values.items()}
    message, advice = (SafeString(escape(say(text)) % values) for text in (rule.message, rule.advice))
    return Sentences(message, advice, say(rule.title), say(rule.why))
