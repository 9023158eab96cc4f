"""Common facility centres of the synthetic State, district by district: each with its company, reports and promises."""

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random

from odop.basics.dates import financial_year
from odop.basics.money import LAKH, roundly
from odop.basics.names import Named
from odop.casework import synthetic as casework_rows
from odop.casework.services.committees import Body
from odop.desks.cli.demo.agendas import MATTER, matter
from odop.desks.cli.demo.centre_columns import COLUMNS
from odop.desks.cli.demo.centre_states import Far, centre_name, office_code, offices, states_of
from odop.desks.cli.demo.lives.life import Setting, moment
from odop.desks.cli.demo.people import BY, Keys
from odop.facilities import synthetic as rooms_rows
from odop.facilities.rules import ASKED, CentreState, Promise
from odop.programme import queries as programme
from odop.programme import services as programme_services
from odop.programme.queries import Product
from odop.schemes import common_facility_centre as scheme
from odop.schemes.engine import rules_in_force

S = CentreState
STEPS = (
    S.FORMED, S.FEASIBLE, S.AT_SCREENING, S.SCREENED, S.AT_PRINCIPLE, S.IN_PRINCIPLE, S.REPORTED, S.APPRAISED,
    S.AT_FINAL, S.APPROVED, S.SANCTIONED, S.AGREED, S.BUILT, S.OPEN,
)  # fmt: skip
KINDS = (["PRODUCTION"], ["PRODUCTION", "TESTING"], ["DESIGN", "DISPLAY"], ["RAW_MATERIAL", "PRODUCTION"],
         ["PRODUCTION", "PACKAGING"], ["TESTING"])  # fmt: skip
WHY_LATER = (
    "भवन निर्माण में देर, छत का कार्य शेष।", "मशीनों की आपूर्ति में देर।", "बिजली का संयोजन नहीं मिला।",
    "भूमि का कब्ज़ा देर से मिला।", "अतिरिक्त अनुमति की प्रतीक्षा।",
)  # fmt: skip
PARTS = (("भवन एवं विद्युत कार्य", True, 30), ("मुख्य मशीनें", False, 55), ("जाँच एवं पैकिंग उपकरण", False, 15))
PEOPLE = ("Ramesh Verma", "Kamlesh Saini", "Mohan Vishwakarma", "Suresh Prajapati", "Fatima Ansari", "Anil Kashyap",
          "Vinod Maurya", "Rajesh Soni", "Sanjay Kushwaha", "Dinesh Patel")  # fmt: skip
MEMBERS = 24
SHOWN = 3  # in the district shown


@dataclass(frozen=True)
class Made:
    """A centre that has money, as its payments need it."""

    number: str
    office: str
    agreed_on: date
    instalments: int


@dataclass
class Centres:
    """The rows of one district's centres."""

    setting: Setting
    random: Random
    today: date
    rows: dict[str, list[tuple[object, ...]]] = field(default_factory=lambda: defaultdict(list))
    paid: list[Made] = field(default_factory=list)
    shown: bool = False
    places: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def __post_init__(self) -> None:
        self.keys, self.code = Keys(self.random), self.setting.code

    def centre(self, n: int, far: Far, product: str) -> None:
        """One centre as far as a state, its days drawn backwards from today."""
        random, setting, state = self.random, self.setting, far.state
        days = self._days(far)
        self.chair, self.manager = random.sample(PEOPLE, 2)
        proposed = days[S.INTEREST]
        key, office = self.keys.at(moment(proposed)), office_code(self.code, n)
        self.places[financial_year(proposed)] += 1
        year = financial_year(proposed)
        number = f"{setting.letters['centre']}/{year}/{setting.short}/{self.places[year]:03d}"
        made, place = programme.product(product), programme.district(self.code)
        assert made is not None and place is not None
        invitation = self.keys.at(moment(proposed))
        self.rows["Invitation"].append(
            (invitation, self.code, product, f"अमर उजाला, {proposed - timedelta(days=12):%d.%m.%Y}",
             "https://odop.example/eoi", proposed - timedelta(days=14),
             max(proposed, self.today + timedelta(days=20)) if state is S.INTEREST else proposed + timedelta(days=18),
             True)
        )  # fmt: skip
        self.rows["Centre"].append(
            (key, number, self.code, product, invitation, office,
             *centre_name(made, place.named), json.dumps(random.choice(KINDS)),
             random.choice(("औद्योगिक आस्थान", "मुख्य मार्ग", "कारीगर मोहल्ले के पास")), self.chair, "",
             proposed,
             state, moment(days[state]), days.get(S.BUILT), days.get(S.OPEN), True)
        )  # fmt: skip
        before: str = S.INTEREST
        for to in STEPS:
            if to not in days:
                break
            at = moment(days[to])
            self.rows["CentreStep"].append(
                (self.keys.at(at), self.code, key, before, to, at, setting.officer, "")
            )
            before = to
        if S.FORMED in days:
            self._company(key, days, place.name_hi)
        cost = (far.lakh or random.choice((180, 240, 310, 360, 395, 440, 520, 640, 780, 905))) * LAKH
        for stage, state_ in (("FEASIBILITY", S.FEASIBLE), ("PROJECT", S.REPORTED)):
            if state_ in days:
                self._report(key, stage, cost, days, state_)
        if S.SANCTIONED in days:
            self._sanction(key, number, office, cost, days, state)
        elif state in ASKED:
            self._before(number, made, place.named, cost, days, state)

    def notice(self, product: str) -> None:
        """A notice under which anybody may say now that she would run a centre."""
        opened = self.today - timedelta(days=6)
        self.rows["Invitation"].append(
            (self.keys.at(moment(opened)), self.code, product, f"अमर उजाला, {opened:%d.%m.%Y}", "https://odop.example/eoi",
             opened, self.today + timedelta(days=24), True)
        )  # fmt: skip

    def _days(self, far: Far) -> dict[CentreState, date]:
        """The day of each step up to the state: back from today, each so many days before the next."""
        random, state = self.random, far.state
        wanted = [S.INTEREST, *STEPS[: STEPS.index(state) + 1]] if state is not S.INTEREST else [S.INTEREST]
        gaps: dict[CentreState, tuple[int, int]] = {
            S.AGREED: (25, 70), S.BUILT: (420, 760), S.OPEN: (30, 220), S.REPORTED: (40, 130), S.SCREENED: (15, 50),
            S.IN_PRINCIPLE: (30, 90), S.APPROVED: (30, 100), S.SANCTIONED: (20, 60),
        }  # fmt: skip
        rest = {S.OPEN: (120, 600), S.AGREED: (60, 900), S.BUILT: (30, 300)}.get(state, far.ago)
        day = self.today - timedelta(days=random.randrange(*rest))
        found: dict[CentreState, date] = {}
        for step in reversed(wanted):
            found[step] = day
            day -= timedelta(days=random.randrange(*gaps.get(step, (6, 40))))
        return found

    def _company(self, centre: str, days: Mapping[CentreState, date], place: str) -> None:
        formed = days[S.FORMED]
        key = self.keys.at(moment(formed))
        name = f"{place} ओडीओपी प्रोड्यूसर कंपनी (कृत्रिम)"
        self.rows["Company"].append(
            (key, self.code, centre, "PRODUCER_COMPANY", name, f"U-SYN-{self.code}-{formed:%Y%m%d}",
             formed - timedelta(days=20), MEMBERS * 100, True, self.setting.officer, 60, "OWNED", False, False, True,
             days.get(S.AGREED), True)
        )  # fmt: skip
        for n in range(1, MEMBERS + 1):
            self.rows["Member"].append(
                (self.keys.at(moment(formed)), self.code, key, f"सदस्य {n} (काल्पनिक)", "", n <= 20, 100)
            )

    def _report(
        self, centre: str, stage: str, cost: int, days: Mapping[CentreState, date], state: CentreState
    ) -> None:
        on = days[state]
        rules = rules_in_force(scheme.SCHEME, on)
        key = self.keys.at(moment(on))
        facts = {"need": "धुलाई, जाँच और पैकिंग बाहर करानी पड़ती है", "makers": self.random.randrange(120, 900, 10),
                 "capacity": "", "income": None, "environment": "प्रदूषण बोर्ड की सहमति ली जाएगी"}  # fmt: skip
        self.rows["Report"].append(
            (key, self.code, centre, stage, cost, 0, 0, scheme.share(cost, 0, 0, rules), json.dumps(facts),
             rules.in_force_from, on, self.setting.officer, True)
        )  # fmt: skip
        for place, (name, civil, percent) in enumerate(PARTS, 1):
            self.rows["Component"].append(
                (self.keys.at(moment(on)), self.code, key, place, name, civil, cost * percent // 100)
            )
        if stage == "PROJECT" and S.APPRAISED in days:
            held = days[S.APPRAISED]
            self.rows["Appraisal"].append(
                (self.keys.at(moment(held)), self.code, key, "तकनीकी विशेषज्ञ समिति", "लोक निर्माण विभाग", held, cost,
                 "लागत उचित है।", held, "ODOP Cell")
            )  # fmt: skip

    def _before(
        self,
        number: str,
        product: Product,
        place: Named,
        cost: int,
        days: Mapping[CentreState, date],
        state: CentreState,
    ) -> None:
        """What the body whose turn it is must know of a centre."""
        report = days[S.REPORTED if state is S.AT_FINAL else S.FEASIBLE]
        rules = rules_in_force(scheme.SCHEME, report)
        share = int(scheme.share(cost, 0, 0, rules))
        body = Body.DLC if state is S.AT_SCREENING else Body(scheme.level(cost, False, rules))
        named = Named(*centre_name(product, place))
        facts = [
            (Named("Cost of the project", "परियोजना की लागत"), roundly(cost)),
            (Named("The State's share by the order", "शासनादेश के अनुसार राज्य का अंश"), roundly(share)),
            (Named("The members' part", "सदस्यों का अंश"), roundly(cost - share)),
        ]
        self.rows["Matter"].append(
            matter(self.keys, body, ASKED[state], number, named, self.code, share, facts, moment(days[state]),
                   self.setting.officer)
        )  # fmt: skip

    def _sanction(
        self,
        centre: str,
        number: str,
        office: str,
        cost: int,
        days: Mapping[CentreState, date],
        state: CentreState,
    ) -> None:
        on, agreed = days[S.SANCTIONED], days.get(S.AGREED)
        share = int(scheme.share(cost, 0, 0, rules_in_force(scheme.SCHEME, days[S.REPORTED])))
        rules = rules_in_force(scheme.SCHEME, on)
        self.rows["Sanction"].append(
            (self.keys.at(moment(on)), self.code, centre, f"MSME/CFC/{self.code}/{on.year} (कृत्रिम)", on,
             cost, share, cost - share, scheme.finish_by(on, rules), agreed,
             self.setting.commissioner if agreed else "", self.chair if agreed else "", True)
        )  # fmt: skip
        if agreed is None:
            return
        self._promises(centre, agreed, days)
        months = (self.today - agreed).days // 30
        number_of = 3 if state is S.OPEN else 2 if state is S.BUILT or months > 14 else 1 if months > 3 else 0
        self._uses(centre, agreed, cost, share, number_of, state)
        if number_of:
            self.paid.append(Made(number, office, agreed, number_of))

    def _promises(self, centre: str, agreed: date, days: Mapping[CentreState, date]) -> None:
        built = agreed + timedelta(days=self.random.randrange(330, 560))
        for what, promised, met in (
            (Promise.BUILT, built, days.get(S.BUILT)),
            (Promise.OPEN, built + timedelta(days=self.random.randrange(20, 70)), days.get(S.OPEN)),
        ):
            key = self.keys.at(moment(agreed))
            self.rows["Milestone"].append(
                (key, self.code, centre, what, promised, self.chair, moment(agreed), met,
                 self.setting.officer if met else "", True)
            )  # fmt: skip
            expected = promised
            while expected < (met or self.today):
                said = expected - timedelta(days=self.random.randrange(1, 25))
                expected += timedelta(days=self.random.randrange(60, 240))
                self.rows["NewDay"].append(
                    (self.keys.at(moment(said)), self.code, key, expected, self.random.choice(WHY_LATER), moment(said),
                     self.setting.officer, True)
                )  # fmt: skip

    def _uses(
        self, centre: str, agreed: date, cost: int, share: int, number: int, state: CentreState
    ) -> None:
        rules = rules_in_force(scheme.SCHEME, agreed)
        given = [scheme.instalment(n, share, rules) for n in scheme.INSTALMENTS[:number]]
        last_part = 100 if state is S.OPEN else self.random.choice((0, 30, 80))
        told: list[tuple[str, int, int]] = [("OWN", cost - share, 20)] if number else []
        for n, sum_ in enumerate(given, 1):
            part = last_part if n == number else 100
            if part:
                told.append(("STATE", sum_ * part // 100, 60 + 120 * n))
        if self.shown and state is S.AGREED:
            on = self.today - timedelta(days=4)
            self.rows["Use"].append(
                (self.keys.at(moment(on)), self.code, centre, "STATE", "मशीनों की दूसरी खेप", 6 * LAKH, on, moment(on),
                 self.manager, None, None, "", True)
            )  # fmt: skip
        for source, amount, after in told:
            on = min(agreed + timedelta(days=after), self.today - timedelta(days=1))
            self.rows["Use"].append(
                (self.keys.at(moment(on)), self.code, centre, source, "बिल एवं बैंक विवरण", amount, on, moment(on),
                 self.manager, True, moment(on), self.setting.officer, True)
            )  # fmt: skip


def make_centres(
    setting: Setting, featured: str, seed: str, today: date, at: datetime
) -> tuple[dict[str, int], list[Made]]:
    """Make one district's centres; called inside the taking in. Money is paid by `pay_centres`."""
    states = states_of(setting.code, featured, seed.split()[0])
    place = programme.district(setting.code)
    if not states or place is None or not setting.products:
        return {}, []
    programme_services.make_offices(
        offices=offices(setting.code, place.name_en, place.name_hi, len(states)), by=BY, at=at
    )
    made = Centres(setting, Random(f"{seed} facility centres"), today, shown=setting.code == featured)
    for n, state in enumerate(states, 1):
        product = setting.products[(n - 1) % len(setting.products)][0]
        made.centre(n, state, product)
    if made.shown:
        made.notice(setting.products[-1][0])
    casework_rows.take_in("Matter", MATTER, made.rows["Matter"])
    counts = {
        f"Facility {table}": rooms_rows.take_in(table, COLUMNS[table], made.rows[table])
        for table in COLUMNS
        if made.rows[table]
    }
    return counts, made.paid
