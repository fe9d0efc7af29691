"""What other tools and people call the nine blocks: camelCase, snake_case, titles, in four languages."""

import re
import unicodedata
from functools import cache

from django.conf import settings
from django.utils.translation import override

from segments.kinds import Block
from segments.language import say

# Besides the product's own words for them, which come from its catalogues. Case, numbers, the plural s of
# English and whatever parts the words make no difference.
OTHERS: dict[Block, str] = {
    Block.KEY_PARTNERS: "kp, partners, key partnerships, partnerships, strategic partners, partner network, "
    "key suppliers, suppliers, partners and suppliers, obm_kp, "
    "партнёры, ключевые партнеры, партнеры, ключевое партнерство, "
    "პარტნიორები, მთავარი პარტნიორები, ძირითადი პარტნიორები, "
    "đối tác, đối tác chủ chốt, đối tác then chốt, các đối tác chính",
    Block.KEY_ACTIVITIES: "ka, activities, key actions, main activities, core activities, obm_ka, "
    "ключевая деятельность, ключевые активности, ключевые действия, виды деятельности, деятельность, "
    "საქმიანობები, საკვანძო აქტივობები, ძირითადი საქმიანობები, ძირითადი აქტივობები, აქტივობები, "
    "hoạt động, hoạt động chính, hoạt động chủ chốt, các hoạt động chính",
    Block.KEY_RESOURCES: "kr, resources, main resources, core resources, obm_kr, ресурсы, основные ресурсы, "
    "რესურსები, ძირითადი რესურსები, მთავარი რესურსები, "
    "nguồn lực, nguồn lực chính, tài nguyên chính, các nguồn lực chính",
    Block.VALUE_PROPOSITIONS: "vp, uvp, usp, value prop, value props, value offer, value offering, offer, offering, "
    "proposition, unique value, unique value proposition, customer value proposition, value creation, obm_vp, "
    "ценностное предложение, ценности, ценность, "
    "ღირებულების შეთავაზება, ღირებულებითი წინადადება, შეთავაზება, ფასეულობის შეთავაზება, "
    "giá trị, tuyên bố giá trị, đề xuất giá trị, mục tiêu giá trị, giá trị cung cấp",
    Block.CUSTOMER_RELATIONSHIPS: "cr, relationships, customer relations, client relationships, "
    "customer relationship management, relations, obm_cr, "
    "отношения с клиентами, взаимоотношения с потребителями, взаимоотношения, "
    "მომხმარებლებთან ურთიერთობა, კლიენტებთან ურთიერთობა, ურთიერთობა კლიენტებთან, ურთიერთობები, "
    "mối quan hệ khách hàng, quan hệ với khách hàng",
    Block.CHANNELS: "ch, channel, sales channels, distribution channels, distribution, customer channels, "
    "communication channels, obm_ch, каналы, канал, каналы продаж, "
    "არხი, გაყიდვის არხები, დისტრიბუციის არხები, kênh, các kênh, kênh phân phối, kênh truyền thông",
    Block.CUSTOMER_SEGMENTS: "cs, segments, customers, clients, target customers, target segments, target groups, "
    "target audience, client segments, user segments, market segments, obm_cs, "
    "сегменты клиентов, клиентские сегменты, сегменты потребителей, сегменты, клиенты, потребители, "
    "სეგმენტები, კლიენტთა სეგმენტები, მომხმარებლები, მომხმარებლის სეგმენტები, კლიენტები, "
    "khách hàng, phân khúc, khách hàng mục tiêu, phân khúc khách hàng mục tiêu",
    Block.COST_STRUCTURE: "c$, cost, costs, cost structures, expenses, expenditure, fixed costs, obm_fc, obm_c, "
    "издержки, затраты, расходы, структура затрат, структура расходов, "
    "ხარჯები, დანახარჯები, ხარჯთა სტრუქტურა, chi phí, cấu trúc chi phí",
    Block.REVENUE_STREAMS: "r$, rs, revenue, revenue model, income, income streams, revenue sources, "
    "revenue streams and pricing, obm_fr, obm_r, "
    "доходы, потоки поступления доходов, источники дохода, источники доходов, потоки выручки, выручка, "
    "შემოსავალი, შემოსავლები, შემოსავლის წყაროები, შემოსავლების ნაკადები, doanh thu, nguồn thu, các dòng doanh thu",
}
_FILLERS = {"the", "our", "your", "my", "and", "block"}
_HUMPS = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_WORDS = re.compile(r"[^\W_]+\$?")


def words_of(name: str) -> list[str]:
    """The words of a name however they are joined: ``keyPartners``, ``key_partners``, “4. Key Partners:”."""
    apart = _HUMPS.sub(" ", unicodedata.normalize("NFC", name[:200]))
    return [_singular(word) for word in _WORDS.findall(apart.casefold()) if not word.isdigit()]


def plain_name(name: str) -> str:
    """A name without whatever may differ between two spellings of it."""
    words = words_of(name)
    return "".join([word for word in words if word not in _FILLERS] or words)


def names(spelled: str) -> frozenset[str]:
    """Several names, parted by commas, as ``plain_name`` gives them."""
    return frozenset(plain_name(name) for name in spelled.split(", "))


def label(name: str) -> str:
    """A key of a file as people read it: ``keyMetrics`` as “key metrics”, a title as it stands."""
    if " " in name.strip() or not name.isascii():
        return name.strip()
    return " ".join(_HUMPS.sub(" ", name).replace("_", " ").replace("-", " ").split()).lower()


def block_of(name: str) -> Block | None:
    """The block that a name means, or None."""
    return _known().get(plain_name(name)) if 0 < len(name) <= 200 else None


def _singular(word: str) -> str:
    if not word.isascii() or len(word) < 4 or word.endswith("ss"):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word.removesuffix("s")


@cache
def _known() -> dict[str, Block]:
    known: dict[str, Block] = {}
    for block in Block:
        spelled = [str(block), *OTHERS[block].split(", ")]
        for code, _ in settings.LANGUAGES:
            with override(code):
                spelled.append(say(block.label))
        known |= {plain_name(name): block for name in spelled}
    return known
