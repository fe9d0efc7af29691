"""What a comment is pinned to, as the word by which it is kept. Pure.

A card is kept by its id, an answer as ``answer:<segment>:<question>``, a finding as ``finding:<rule>:<subjects>``, a
photograph as ``picture:<what it hangs on>:<digest>``, a picture of the toolkit as ``tool:<segment>:<which>``, the whole
canvas as the empty string.
"""

from relationships.document import Answer
from relationships.kinds import Question
from relationships.rules import Finding

DIGITS = 16  # of the digest of a picture: enough to tell apart all that one submission has


def picture_key(subject: str, digest: str) -> str:
    """The place of a photograph; the same one in the next submission, as long as it hangs there."""
    return f"picture:{subject}:{digest[:DIGITS]}"


def tool_key(segment: str, slug: str) -> str:
    """The place of a picture that the toolkit draws."""
    return f"tool:{segment}:{slug}"


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
