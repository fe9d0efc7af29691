"""The six types of relationship."""

from relationships.handbook.page import Page, Shelf, Term
from relationships.handbook.sources import BUSINESS_MODEL
from relationships.kinds import TYPE_WORDS
from segments.kinds import RelationshipType
from segments.words import gettext_noop


def _page(
    type_: RelationshipType,
    term: Term,
    *,
    what: str,
    example: str,
    fits: str,
    costs: str,
    wrong: str,
    rules: tuple[str, ...],
) -> Page:
    return Page(
        shelf=Shelf.TYPES,
        slug=type_,
        title=type_.label,
        lead=TYPE_WORDS[type_],
        term=term,
        icon=f"t-{type_}",
        sources=(BUSINESS_MODEL,),
        what=what,
        example=example,
        fits=fits,
        costs=costs,
        wrong=wrong,
        rules=rules,
    )


PAGES = (
    _page(
        RelationshipType.PERSONAL_ASSISTANCE,
        Term("Personal assistance", "პერსონალური დახმარება", "Персональная поддержка", "Hỗ trợ cá nhân"),
        what=gettext_noop(
            "Customers can turn to a person at the company, while they buy or afterwards, and get an answer to their own question. It may be somebody else each time. It happens at the counter, on the phone, by e-mail or in a chat."
        ),
        example=gettext_noop(
            "A furniture shop: the seller asks how the room is lit, brings three fabrics, and answers the call when a chair leg comes loose."
        ),
        fits=gettext_noop(
            "Where customers have questions that they cannot answer alone: the purchase takes thought, something can go wrong, or they simply like to talk to somebody."
        ),
        costs=gettext_noop(
            "Wages for every hour in which somebody can be asked, busy or not. It grows with the number of customers: as a rule of thumb, one person can help some 2,500 of them now and then."
        ),
        wrong=gettext_noop(
            "Nobody sits at the other end of the channel. Or queues grow until customers give up. Or three people give three answers, because nobody wrote the first one down."
        ),
        rules=(
            "channel/no-human",
            "expectation/human-wanted",
            "expectation/complex-unassisted",
            "value/premium-unassisted",
            "effort/beyond-capacity",
            "effort/inverted",
            "recovery/none",
        ),
    ),
    _page(
        RelationshipType.DEDICATED_ASSISTANCE,
        Term(
            "Dedicated personal assistance",
            "პირადი წარმომადგენლის გამოყოფა",
            "Особая персональная поддержка",
            "Hỗ trợ cá nhân đặc biệt",
        ),
        what=gettext_noop(
            "One person is named for one client, and stays that client’s contact for years. It is the deepest of the six types, and it usually takes time to grow."
        ),
        example=gettext_noop(
            "A private bank: one banker looks after the same families for years, knows who is about to retire, and calls before they do."
        ),
        fits=gettext_noop(
            "A few clients who are each worth a lot, decide about difficult things and expect to be known: wealthy private clients, key accounts, firms that need insurance."
        ),
        costs=gettext_noop(
            "The dearest of the six. One person can know some 150 clients by name, so every further client brings the next salary closer."
        ),
        wrong=gettext_noop(
            "The named person can only be reached through a hotline. Or leaves, and the client leaves too, because nobody else knew anything. Or is given to people who would rather be left alone."
        ),
        rules=(
            "channel/no-human",
            "channel/no-named-contact",
            "channel/partner-only",
            "expectation/over-served",
            "value/low-price-dedicated",
            "effort/beyond-capacity",
            "recovery/none",
        ),
    ),
    _page(
        RelationshipType.SELF_SERVICE,
        Term("Self-service", "თვითმომსახურება", "Самообслуживание", "Tự phục vụ"),
        what=gettext_noop(
            "The company keeps no direct relationship with its customers. It puts everything in place so that they can help themselves: shelves, signs, instructions, a site that explains itself."
        ),
        example=gettext_noop(
            "A supermarket: customers find, compare, carry and often even scan their things without a word."
        ),
        fits=gettext_noop(
            "Simple things that people buy often and know how to choose, at a price that leaves little for staff. And customers who like to be quick and left alone."
        ),
        costs=gettext_noop(
            "Much at the start, to make everything plain enough to need no help. Little for each customer after that."
        ),
        wrong=gettext_noop(
            "The channel needs staff after all. Or the way is so unclear that people give up, and nobody notices because nobody is there."
        ),
        rules=(
            "channel/staffed-self-service",
            "expectation/human-wanted",
            "expectation/complex-unassisted",
            "value/premium-unassisted",
            "effort/inverted",
            "level/jump",
        ),
    ),
    _page(
        RelationshipType.AUTOMATED_SERVICES,
        Term(
            "Automated services",
            "ავტომატიზებული სერვისები",
            "Автоматизированное обслуживание",
            "Dịch vụ tự động hóa",
        ),
        what=gettext_noop(
            "Self-service that recognises who comes back. It remembers orders and habits and shows each customer something else. At its best it feels a little like being known by a person."
        ),
        example=gettext_noop(
            "A film service: after a few evenings it suggests what you might like next, and goes on where you stopped."
        ),
        fits=gettext_noop(
            "Many customers who come back often, whose habits can be learned, and who like to find things ready for them."
        ),
        costs=gettext_noop(
            "Software, data, and people who look after both. Little for each further customer, and the duty to handle with care what is known about people."
        ),
        wrong=gettext_noop(
            "The channel cannot tell who is there, so everyone gets the same. Or the guesses miss, or come too close. And when a case is unusual, no person can be found."
        ),
        rules=(
            "channel/no-recognition",
            "expectation/human-wanted",
            "expectation/complex-unassisted",
            "value/premium-unassisted",
            "effort/inverted",
            "level/jump",
            "recovery/none",
        ),
    ),
    _page(
        RelationshipType.COMMUNITIES,
        Term("Communities", "გაერთიანებები", "Сообщества", "Cộng đồng"),
        what=gettext_noop(
            "Customers meet one another, share what they know and help with each other’s problems. The company gives them a place, connects them and listens: it learns what they need."
        ),
        example=gettext_noop(
            "A maker of slimming products: on its site people who want to lose weight encourage each other, and the maker learns what they struggle with."
        ),
        fits=gettext_noop(
            "Customers who share a hobby, a worry or a trade, and get more out of each other’s experience than out of a brochure."
        ),
        costs=gettext_noop(
            "Little for each member. But somebody has to be the host: welcome people, answer, settle quarrels, and find the first members one by one."
        ),
        wrong=gettext_noop(
            "Only the company can speak, so it is a newsletter. Nobody is the host, and it falls silent or turns against the company. Or it lives in a partner’s house, and the partner closes the door."
        ),
        rules=("channel/no-peers", "channel/partner-only", "integration/no-host"),
    ),
    _page(
        RelationshipType.CO_CREATION,
        Term("Co-creation", "ერთობლივი შექმნა", "Совместное создание ценности", "Đồng sáng tạo"),
        what=gettext_noop(
            "Customers make part of what the company offers: reviews, designs, ideas, films, recipes. They are more than buyers, and the company is more than a seller."
        ),
        example=gettext_noop(
            "A bookshop on the net: readers write reviews, and the next reader chooses by them."
        ),
        fits=gettext_noop(
            "Customers who have something to say or to show, and an offer that gets better with what they add."
        ),
        costs=gettext_noop(
            "A place that takes their work in, people who read and sort it, and something in return: money, a name, a say."
        ),
        wrong=gettext_noop(
            "There is nowhere to leave anything. Or what people send gets no answer, so they stop. Or it is used without a word of thanks, and they feel used too."
        ),
        rules=("channel/no-contribution", "channel/partner-only", "integration/no-host"),
    ),
)
