"""What a comment is pinned to, as the word by which it is kept. Pure.

A card is kept by its id, an answer as ``answer:<segment>:<question>``, a finding as ``finding:<rule>:<subjects>``, the
whole canvas as the empty string.
"""

from relationships.document import Answer
from relationships.kinds import Question
from relationships.rules import Finding


def answer_key(answer: Answer) -> str:
    """The place of an answer."""
    return answered(answer.segment, answer.question)


def answered(segment: str, question: Question) -> str:
    """The place of what a segment answers to a question."""
    return f"answer:{segment}:{question}"


def finding_key(finding: Finding) -> str:
    """The place of a finding."""
    about = [finding.about] if finding.about else []
    return ":".join(["finding", finding.rule, " ".join(finding.subjects), *about])
