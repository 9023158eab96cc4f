"""Authorised users of a geographical indication: three checks, the Registry's word, a term of ten years."""

from datetime import timedelta

import pytest

from odop.access.services import NotPermitted
from odop.artisans.models import Artisan
from odop.basics.dates import day_of
from odop.notices.models import Notice
from odop.quality.models import GIDrive, GIUser
from odop.quality.queries.gi import gi_users, goods_page, goods_told, users_page
from odop.quality.rules.gi import (
    AlreadyOnTheWay,
    BeforeFiling,
    CertificateMissing,
    CertificateTaken,
    ClusterMissing,
    DayToCome,
    NobodyHopedFor,
    NoSuchGood,
    NotARenewal,
    NotDueYet,
    NotShownToMake,
    OutsideTheArea,
    ReferenceMissing,
    UserCannotMove,
    WhyMissing,
    due_for_renewal,
    ends_on,
    shown_together,
)
from odop.quality.services.gi import (
    file_gi,
    give_up_gi,
    open_drive,
    refuse_gi,
    register_gi,
    renew_gi,
    wish_for_gi,
)
from tests.access.makers import BHADOHI, LUCKNOW_DISTRICT, signed_in
from tests.casework.makers import AT, CARPETS, artisan, product_of_district
from tests.programme import places
from tests.quality import makers

pytestmark = pytest.mark.django_db
TODAY = day_of(AT)
SHOWN = "Her loom was seen at work by the industries centre."


@pytest.fixture
def good(cast):
    return makers.good()


@pytest.fixture
def weaver(cast):
    return artisan(user=cast.saleem)


@pytest.fixture
def wished(cast, good, weaver):
    return wish_for_gi(artisan=weaver.number, good=good.pk, makes_it=SHOWN, by=cast.anil, at=AT)


@pytest.fixture
def filed(cast, wished):
    return file_gi(user=wished.pk, filed_on=TODAY, reference="AU/9", by=cast.anil, at=AT)


def test_she_says_herself_that_she_makes_it(cast, good, weaver):
    made = wish_for_gi(
        artisan=weaver.number, good=good.pk, makes_it="I weave carpets.", by=cast.saleem, at=AT
    )
    assert (made.state, made.artisan) == ("WISHED", weaver)


def test_the_registry_enters_her_for_ten_years_and_she_is_told(cast, filed):
    made = register_gi(user=filed.pk, number="AU/152/77", registered_on=TODAY, by=cast.rekha, at=AT)
    assert made.ends_on == ends_on(TODAY) and made.ends_on.year == TODAY.year + 10
    assert "AU/152/77" in Notice.objects.filter(template="gi_registered").get().text


def test_a_drive_is_held_in_a_cluster(cast, good, weaver):
    drive = open_drive(
        district=BHADOHI, good=good.pk, cluster="Gopiganj", held_on=TODAY, hoped_for=40, by=cast.anil, at=AT
    )
    made = wish_for_gi(
        artisan=weaver.number, good=good.pk, makes_it=SHOWN, drive=drive.pk, by=cast.anil, at=AT
    )
    assert drive.users.get() == made


def test_renewal_is_due_half_a_year_before_the_end():
    ends = ends_on(TODAY)
    assert due_for_renewal(ends, ends - timedelta(days=180)) and not due_for_renewal(
        ends, ends - timedelta(days=190)
    )
    assert not due_for_renewal(None, TODAY)


def test_a_certificate_near_its_end_is_renewed_by_one_term_and_she_is_told(cast, filed):
    row = register_gi(user=filed.pk, number="AU/152/77", registered_on=TODAY, by=cast.rekha, at=AT)
    ends = row.ends_on
    near = AT + timedelta(days=3600)
    with pytest.raises(NotDueYet):
        renew_gi(user=row.pk, until=ends_on(ends), by=cast.rekha, at=AT)
    for until in (ends, ends_on(ends) + timedelta(days=1)):
        with pytest.raises(NotARenewal):
            renew_gi(user=row.pk, until=until, by=cast.rekha, at=near)
    with pytest.raises(NotPermitted):
        renew_gi(user=row.pk, until=ends_on(ends), by=cast.saleem, at=near)
    row.refresh_from_db()
    assert row.ends_on == ends
    made = renew_gi(user=row.pk, until=ends_on(ends), by=cast.rekha, at=near)
    assert (made.state, made.ends_on) == ("REGISTERED", ends_on(ends))
    assert "AU/152/77" in Notice.objects.filter(template="gi_renewed").get().text


def test_one_on_her_way_has_nothing_to_renew(cast, filed):
    with pytest.raises(NotDueYet):
        renew_gi(user=filed.pk, until=ends_on(TODAY), by=cast.rekha, at=AT)


def test_the_good_exists_and_the_place_lies_in_its_area(cast, good, weaver):
    with pytest.raises(NoSuchGood):
        wish_for_gi(artisan=weaver.number, good=weaver.pk, makes_it=SHOWN, by=cast.anil, at=AT)
    good.districts.set([places.district(LUCKNOW_DISTRICT)])
    with pytest.raises(OutsideTheArea):
        wish_for_gi(artisan=weaver.number, good=good.pk, makes_it=SHOWN, by=cast.anil, at=AT)
    with pytest.raises(OutsideTheArea):
        open_drive(
            district=BHADOHI, good=good.pk, cluster="X", held_on=TODAY, hoped_for=1, by=cast.anil, at=AT
        )
    assert not GIUser.objects.exists() and not GIDrive.objects.exists()


def test_it_is_shown_that_she_makes_it(cast, good, weaver):
    with pytest.raises(NotShownToMake):
        wish_for_gi(artisan=weaver.number, good=good.pk, makes_it=" ", by=cast.anil, at=AT)


def test_she_is_enrolled_once_for_a_good(cast, wished, good, weaver):
    with pytest.raises(AlreadyOnTheWay):
        wish_for_gi(artisan=weaver.number, good=good.pk, makes_it=SHOWN, by=cast.anil, at=AT)
    give_up_gi(user=wished.pk, words="Not now.", by=cast.saleem, at=AT)
    assert (
        wish_for_gi(artisan=weaver.number, good=good.pk, makes_it=SHOWN, by=cast.anil, at=AT).pk != wished.pk
    )


def test_nobody_else_does_it(cast, wished, good, weaver):
    for who in (cast.vikram, cast.meena, cast.lab, cast.auditor):
        with pytest.raises(NotPermitted):
            wish_for_gi(artisan=weaver.number, good=good.pk, makes_it=SHOWN, by=who, at=AT)
        with pytest.raises(NotPermitted):
            file_gi(user=wished.pk, filed_on=TODAY, reference="AU/9", by=who, at=AT)
        with pytest.raises(NotPermitted):
            give_up_gi(user=wished.pk, words="x", by=who, at=AT)
    with pytest.raises(NotPermitted):
        register_gi(user=good.pk, number="1", registered_on=TODAY, by=cast.anil, at=AT)
    wished.refresh_from_db()
    assert wished.state == "WISHED"


def test_filing_has_a_reference_and_a_day(cast, wished):
    with pytest.raises(ReferenceMissing):
        file_gi(user=wished.pk, filed_on=TODAY, reference=" ", by=cast.anil, at=AT)
    with pytest.raises(DayToCome):
        file_gi(user=wished.pk, filed_on=TODAY + timedelta(days=1), reference="AU/9", by=cast.anil, at=AT)


def test_a_certificate_has_a_number_of_its_own_and_comes_after_filing(cast, filed, good):
    with pytest.raises(CertificateMissing):
        register_gi(user=filed.pk, number="", registered_on=TODAY, by=cast.anil, at=AT)
    with pytest.raises(BeforeFiling):
        register_gi(user=filed.pk, number="1", registered_on=TODAY - timedelta(days=1), by=cast.anil, at=AT)
    with pytest.raises(DayToCome):
        register_gi(user=filed.pk, number="1", registered_on=TODAY + timedelta(days=1), by=cast.anil, at=AT)
    register_gi(user=filed.pk, number="1", registered_on=TODAY, by=cast.anil, at=AT)
    other = wish_for_gi(artisan=artisan().number, good=good.pk, makes_it=SHOWN, by=cast.anil, at=AT)
    file_gi(user=other.pk, filed_on=TODAY, reference="AU/10", by=cast.anil, at=AT)
    with pytest.raises(CertificateTaken):
        register_gi(user=other.pk, number="1", registered_on=TODAY, by=cast.anil, at=AT)


def test_steps_come_in_their_order_and_a_no_has_its_reason(cast, wished):
    with pytest.raises(UserCannotMove):
        register_gi(user=wished.pk, number="1", registered_on=TODAY, by=cast.anil, at=AT)
    file_gi(user=wished.pk, filed_on=TODAY, reference="AU/9", by=cast.anil, at=AT)
    with pytest.raises(WhyMissing):
        refuse_gi(user=wished.pk, words="", by=cast.anil, at=AT)
    assert refuse_gi(user=wished.pk, words="No proof of service.", by=cast.anil, at=AT).state == "REFUSED"
    with pytest.raises(UserCannotMove):
        give_up_gi(user=wished.pk, words="x", by=cast.anil, at=AT)


def test_a_drive_says_where_and_for_how_many(cast, good):
    with pytest.raises(ClusterMissing):
        open_drive(
            district=BHADOHI, good=good.pk, cluster=" ", held_on=TODAY, hoped_for=1, by=cast.anil, at=AT
        )
    with pytest.raises(NobodyHopedFor):
        open_drive(
            district=BHADOHI, good=good.pk, cluster="X", held_on=TODAY, hoped_for=0, by=cast.anil, at=AT
        )
    with pytest.raises(NotPermitted):
        open_drive(
            district=BHADOHI, good=good.pk, cluster="X", held_on=TODAY, hoped_for=1, by=cast.vikram, at=AT
        )


def test_its_figure_is_the_same_counted_plainly(cast, filed, good):
    product_of_district()
    Artisan.objects.filter(pk=filed.artisan_id).update(product=CARPETS)
    register_gi(user=filed.pk, number="1", registered_on=TODAY, by=cast.anil, at=AT)
    wish_for_gi(artisan=artisan().number, good=good.pk, makes_it=SHOWN, by=cast.anil, at=AT)
    plainly = [user for user in GIUser.objects.all() if user.registered_on and user.registered_on <= TODAY]
    assert sum(cell.count for cell in gi_users(TODAY)) == len(plainly) == 1
    assert gi_users(TODAY - timedelta(days=1)) == ()


def test_the_public_reads_no_count_that_names_a_few(cast, filed, good):
    page = goods_page(on=TODAY)
    assert [(line.users, line.on_the_way) for line in page.lines] == [(0, None)]
    assert (page.users, page.on_the_way) == (0, None)


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ((0, 12), 12),
        ((12, 9), None),
        ((12, 4, 5), None),
        ((12, 4, 6), None),
        ((9, 9), None),
        ((), 0),
        ((10, 15), 25),
    ],
)
def test_a_sum_betrays_none_that_is_not_told(counts, told):
    assert shown_together(counts) == told


def test_sums_of_districts_that_overlap_betray_no_good_between_them():
    few, fewer, many = 6, 5, 40
    assert shown_together((many, few, fewer)) is None  # with it, and without the last: the last would be told
    assert shown_together((many, few, 0)) is None


def test_the_pages_tell_the_same(cast, filed, good):
    (line,) = goods_told(BHADOHI)
    assert (line.users, line.on_the_way, [p.en for p in line.districts]) == (
        0,
        1,
        [places.district(BHADOHI).name_en],
    )
    (user,) = users_page(BHADOHI, on=TODAY).lines
    assert (user.state, user.reference) == ("FILED", "AU/9")


def test_her_page_says_what_comes_next_and_offers_no_good_twice(cast, good, weaver):
    phone = signed_in(cast.saleem)
    said = {"good": str(good.pk), "makes_it": SHOWN}
    page = phone.post("/en/me/gi/", said, follow=True).content.decode()
    assert "Your name is written down." in page and "Next, the industries centre looks at your work" in page
    assert "I want this certificate" not in page
    mine = GIUser.objects.get()
    page = phone.post(f"/en/me/gi/{mine.pk}/give-up/", {"words": "Not now."}, follow=True).content.decode()
    assert "I want this certificate" in page


def test_the_office_writes_down_a_renewal_where_one_is_due(cast, filed):
    row = register_gi(user=filed.pk, number="AU/152/77", registered_on=TODAY, by=cast.rekha, at=AT)
    desk, address = signed_in(cast.rekha), f"/en/district/gi/{row.pk}/"
    assert "has renewed her certificate" not in desk.get(address).content.decode()
    GIUser.objects.update(registered_on=TODAY - timedelta(days=3700), ends_on=TODAY - timedelta(days=40))
    assert "has renewed her certificate" in desk.get(address).content.decode()
    until = ends_on(TODAY - timedelta(days=40))
    page = desk.post(f"{address}renewed/", {"until": until.isoformat()}, follow=True).content.decode()
    assert "Written down. She has been told." in page
    assert GIUser.objects.get().ends_on == until
