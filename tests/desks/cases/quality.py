"""Saleem's tests in Bhadohi at each point of their way, for the table of addresses."""

from odop.quality.models import LabTest
from tests.desks.world import arguments, body, thing
from tests.quality import makers


@thing("quality_ground")
def quality_ground(world):
    """A second standard, so that one can be asked for."""
    world["saleem_on_register"]
    return makers.standard("rubbing-alone")


def of_saleem(world, standard):
    """A test of Saleem's own, against a standard of its own."""
    makers.programme.product()
    makers.standard(standard)
    return makers.services.ask_for_test(
        artisan=world["saleem_on_register"].number, product="carpets-and-durries", standard=standard, lab="carpet-lab",
        by=makers.OPERATOR, at=makers.at(),
    )  # fmt: skip


@thing("test_asked")
def test_asked(world):
    return of_saleem(world, "asked-standard")


@thing("test_prepared")
def test_prepared(world):
    test = of_saleem(world, "prepared-standard")
    makers.services.prepare_sample(number=test.number, by=makers.OPERATOR, at=makers.at(1))
    return test


@thing("test_sent")
def test_sent(world):
    test = of_saleem(world, "sent-standard")
    makers.services.prepare_sample(number=test.number, by=makers.OPERATOR, at=makers.at(1))
    makers.services.send_sample(
        number=test.number, seal=makers.SEAL, carrier="Post", by=makers.OPERATOR, at=makers.at(2)
    )
    return test


def in_lab(world, standard):
    """A test of Saleem's whose sample the laboratory has taken in."""
    test = of_saleem(world, standard)
    makers.services.prepare_sample(number=test.number, by=makers.OPERATOR, at=makers.at(1))
    makers.services.send_sample(
        number=test.number, seal=makers.SEAL, carrier="Post", by=makers.OPERATOR, at=makers.at(2)
    )
    makers.services.receive_sample(
        number=test.number, label=makers.label_of(test), seal=makers.SEAL, whole=True, by=makers.OPERATOR,
        at=makers.at(3),
    )  # fmt: skip
    return LabTest.objects.get(pk=test.pk)


def signed(world, standard, said):
    """A test of Saleem's with its result."""
    test = in_lab(world, standard)
    makers.services.enter_results(
        number=test.number, lines=makers.entries(test, *said), by=makers.OPERATOR, at=makers.at(4)
    )
    makers.services.sign_result(number=test.number, by=makers.OPERATOR, at=makers.at(5))
    return LabTest.objects.get(pk=test.pk)


@thing("test_in_lab")
def test_in_lab(world):
    return in_lab(world, "lab-standard")


@thing("test_entered")
def test_entered(world):
    return makers.entered(None)


@thing("test_failed")
def test_failed(world):
    return signed(world, "failed-standard", makers.BAD)


@thing("test_certificate")
def test_certificate(world):
    return makers.certificate(None)


@thing("test_suspending")
def test_suspending(world):
    """A test of Saleem's that passed, and whose certificate an officer proposes to suspend."""
    test = signed(world, "suspended-standard", makers.GOOD)
    number = test.certificate.number
    makers.services.propose_suspension(number=number, why="colour ran", by=world.cast.anil, at=makers.at(30))
    return test


def number(name):
    return lambda world: world[name].number


arguments("district:test", "district:test_label", number=number("test_prepared"))
arguments("district:test_do", number=number("test_asked"), act=lambda world: "prepare")
arguments("district:test_ask", number=lambda world: world["saleem_on_register"].number)
arguments("district:certificate", number=number("test_certificate"))
arguments(
    "district:certificate_do",
    number=lambda world: world["test_suspending"].certificate.number,
    act=lambda world: "hear",
)
body("POST district:certificate_do", why=lambda world: "I changed the dye.")
arguments("partner:sample", "partner:sample_enter", number=number("test_in_lab"))
arguments("partner:sample_receive", number=number("test_sent"))
body(
    "POST partner:sample_receive",
    label=lambda world: makers.label_of(world["test_sent"]),
    seal=lambda world: makers.SEAL,
    whole=lambda world: "yes",
)
arguments("partner:sample_sign", number=number("test_entered"))
arguments("artisan:test", "artisan:test_back", number=number("test_asked"))
arguments("artisan:test_word", number=number("test_suspending"))
body("POST artisan:test_word", words=lambda world: "I changed the dye.")
arguments("artisan:test_again", number=number("test_failed"))
arguments("public:product_quality", code=lambda world: world["quality_ground"].products[0])
arguments("public:test_certificate", number=number("test_certificate"))
arguments("state:lab", code=lambda world: "carpet-lab")
