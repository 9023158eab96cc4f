"""The library of the synthetic State: designs a public note tells of, and invented requests and dishes.

The designs and what became of them are facts of the award note on the programme; nobody in the note is named here.
"""

import json
from datetime import datetime, timedelta
from random import Random

from odop.basics.dates import day_of, financial_year
from odop.basics.names import Named
from odop.desks.cli.demo.lives.life import Life, moment
from odop.desks.cli.demo.people import BY
from odop.programme import queries as programme
from odop.quality.queries import library as queries
from odop.quality.services.library import add_design, note_fate
from odop.quality.synthetic import take_in

INVENTED = "Invented for the demonstration"
NOTE = "Award note on the programme"
G7 = Named("G7 leaders, by the Prime Minister", "प्रधानमंत्री द्वारा जी-7 के नेताओं को")
# kind, title, crafts as district and product, to whom it was gifted
DESIGNS = (
    ("FUSION", "Cufflinks of gulabi meenakari with Shazar stone", "शजर पत्थर जड़े गुलाबी मीनाकारी के कफ़लिंक",
     (("187", "gulabi-meenakari"), ("128", "shazar-stone-craft")), None),
    ("PROTOTYPE", "Clay barbeque of terracotta", "टेराकोटा का मिट्टी का बारबेक्यू", (("148", "terracotta"),), None),
    ("PROTOTYPE", "Wine caddy of wood", "लकड़ी का वाइन कैडी", (("132", "wood-craft"),), None),
    ("DESIGN", "Vase, bowls and plates of black pottery", "ब्लैक पॉटरी के फूलदान, कटोरे और प्लेटें",
     (("123", "black-pottery"),), None),
    ("DESIGN", "Brass vessels, engraved by hand and coated with nickel", "हाथ की नक्काशी वाले निकल चढ़े पीतल के बर्तन",
     (("171", "metal-craft"),), G7),
    ("DESIGN", "Tea-set printed by hand and plated with platinum", "हाथ से छपा, प्लैटिनम चढ़ा चाय का सेट",
     (("134", "ceramics"),), G7),
)  # fmt: skip
# Invented packings, to answer requests with.
BOXES = (
    ("Folding box with a cushion of straw", "पुआल की गद्दी वाला मोड़ने का डिब्बा"),
    ("Sleeve of waxed paper with the maker's name", "कारीगर के नाम वाला मोम-कागज़ का लिफ़ाफ़ा"),
)
REQUEST = (
    "id", "number", "district_id", "artisan_id", "product_id", "wants", "words", "state", "since", "design_id",
    "answer", "helped", "synthetic",
)  # fmt: skip
DISH = (
    "id", "number", "district_id", "name_en", "name_hi", "story", "standard", "state", "since", "proposed_by",
    "words", "synthetic",
)  # fmt: skip
MAKER = (
    "id", "district_id", "dish_id", "artisan_id", "fssai", "fssai_until", "noted_at", "noted_by", "synthetic",
)  # fmt: skip
# What the synthetic makers ask, and what they are answered; nothing here is real.
ASKED = (
    (["cushion", "light"], "माल रास्ते में टूट जाता है, डाक से भेजना है।"),
    (["name", "cheap"], "ग्राहक को पता चले कि किसने बनाया।"),
    (["water"], "बरसात में माल ख़राब हो जाता है।"),
    (["green", "cheap"], ""),
    (["cushion", "name"], "उपहार के लिए सुंदर डिब्बा चाहिए।"),
)
ANSWER = "यह पैकिंग देख लें; नमूना जिला उद्योग केंद्र में रखा है।"
NO_HELP = "इस माप का डिब्बा अभी कोई नहीं बनाता; छह महीने बाद फिर पूछें।"
DISHES = (
    ("Millet sweet of the weavers", "बुनकरों की बाजरे की मिठाई"), ("Smoked lentil cake", "धुएँ वाली दाल की टिकिया"),
    ("Rose and milk pudding", "गुलाब की खीर"), ("Rice crisps with jaggery", "गुड़ वाले चावल के चिप्स"),
    ("Stuffed flat bread of the fair", "मेले की भरवाँ रोटी"),
)  # fmt: skip
STORY = "जनपद के मेलों में पीढ़ियों से बनता है। (कृत्रिम उदाहरण)"
STANDARD = "देसी सामग्री, बिना रंग; तीन दिन तक टिके। (कृत्रिम उदाहरण)"
NOT_TAKEN = "बनाने वालों के नाम और खाद्य लाइसेंस लिखकर फिर भेजें।"


def fill_library(at: datetime) -> int:
    """The designs the note tells of, with what became of them; and two invented packings."""
    made = 0
    for kind, title, title_hi, crafts, gifted in DESIGNS:
        known = [(d, p) for d, p in crafts if programme.district(d) and programme.product(p)]
        if len(known) < len(crafts):
            continue  # another State's pack
        row = add_design(
            kind=kind,
            title=Named(title, title_hi),
            crafts=known,
            source=NOTE,
            by=BY,
            at=at - timedelta(days=300),
        )
        if gifted:
            note_fate(
                design=row.number,
                what="GIFTED",
                words=gifted.en,
                words_hi=gifted.hi,
                source=NOTE,
                by=BY,
                at=at,
            )
        made += 1
    several = programme.products_by_district(day_of(at))
    first = [(code, found[0].code) for code, found in sorted(several.items()) if found]
    for (title, title_hi), craft in zip(BOXES, first, strict=False):
        add_design(
            kind="PACKAGING", title=Named(title, title_hi), crafts=[craft], source=INVENTED, synthetic=True, by=BY,
            at=at - timedelta(days=400),
        )  # fmt: skip
        made += 1
    return made


def ask_and_cook(life: Life, seed: str) -> dict[str, int]:
    """What a district's makers asked of packaging, and the dish it proposed. Called inside the taking in."""
    random = Random(f"{seed} library")
    makers = [(seat[4], seat[5]) for seat in life.seats]
    several = {
        "PackagingRequest": (REQUEST, _requests(life, random, makers)),
        **_dishes(life, random, makers),
    }
    return {table: take_in(table, names, rows) for table, (names, rows) in several.items() if rows}


def _requests(life: Life, random: Random, makers: list[tuple[object, object]]) -> list[tuple[object, ...]]:
    boxes = [one.key for one in queries.designs_page(kind="PACKAGING").lines]
    wanted = 14 if life.featured else random.randrange(0, 5)
    asked = random.sample(makers, min(len(makers), wanted))
    known = {row[0] for row in life.people.artisans if row[-1]}  # who can be signed in as
    asked = [one for one in makers if one[0] in known][:3] + [one for one in asked if one[0] not in known]
    days = sorted((random.randrange(3, 80 if life.featured else 120) for _ in asked), reverse=True)
    rows: list[tuple[object, ...]] = []
    places: dict[str, int] = {}
    for (artisan, product), ago in zip(asked, days, strict=True):
        on = life.today - timedelta(days=ago)
        year = financial_year(on)
        places[year] = places.get(year, 0) + 1
        number = f"{programme.letters('packaging')}/{year}/{life.setting.short}/{places[year]:03d}"
        state = (
            "ASKED"
            if ago < 40
            else random.choice(("ANSWERED", "ANSWERED", "ANSWERED", "WITH_STATE", "DECLINED"))
        )
        box = random.choice(boxes) if boxes and state == "ANSWERED" else None
        answer = {"ANSWERED": ANSWER, "DECLINED": NO_HELP}.get(state, "")
        helped = random.choice((True, True, False, None)) if answer else None
        wants, words = random.choice(ASKED)
        rows.append(
            (life.keys.at(moment(on)), number, life.setting.code, artisan, product, json.dumps(wants), words, state,
             moment(on), box, answer, helped, True)
        )  # fmt: skip
    return rows


def _dishes(
    life: Life, random: Random, makers: list[tuple[object, object]]
) -> dict[str, tuple[tuple[str, ...], list[tuple[object, ...]]]]:
    if not life.featured and random.random() > 0.15:
        return {}
    setting, found = life.setting, random.sample(DISHES, 2 if life.featured else 1)
    dishes: list[tuple[object, ...]] = []
    cooks: list[tuple[object, ...]] = []
    on = life.today - timedelta(days=random.randrange(40, 90))
    for n, (name, name_hi) in enumerate(found, 1):
        at, state = moment(on), "PROPOSED" if n == 1 else "REFUSED"
        if not life.featured and random.random() < 0.5:
            state = "ACCEPTED"
        key = life.keys.at(at)
        number = f"{programme.letters('dish')}/{financial_year(on)}/{setting.short}/{n:02d}"
        dishes.append(
            (key, number, setting.code, name, name_hi, STORY, STANDARD, state, at, setting.officer,
             NOT_TAKEN if state == "REFUSED" else "", True)
        )  # fmt: skip
        people = list(dict.fromkeys(artisan for artisan, _product in makers))
        for artisan in random.sample(people, min(len(people), random.randrange(3, 9))) if n == 1 else []:
            licence = f"2{random.randrange(10**12, 10**13)}" if random.random() < 0.6 else ""
            until = life.today + timedelta(days=random.randrange(60, 900)) if licence else None
            cooks.append(
                (life.keys.at(at), setting.code, key, artisan, licence, until, at, setting.officer, True)
            )
    return {"Dish": (DISH, dishes), "DishMaker": (MAKER, cooks)}
