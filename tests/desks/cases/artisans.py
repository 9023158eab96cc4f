"""An enrolment under way of Meena's, one an officer types, and a file brought in."""

from odop.artisans import services
from tests.artisans.makers import AT, BHADOHI
from tests.desks.world import arguments, body, thing


@thing("meenas_draft")
def meenas_draft(world):
    assert world["saleem_on_register"]
    return services.begin_draft(by=world.cast.meena, at=AT)


@thing("typed_draft")
def typed_draft(world):
    return services.begin_draft(helped=True, district=BHADOHI, by=world.cast.rekha, at=AT)


@thing("import")
def brought_in(world):
    return services.import_file(
        name="makers.csv",
        content=b"Name,Mobile\nRekha Devi,9415000003\nMeena,1\n",
        district=BHADOHI,
        by=world.cast.rekha,
        at=AT,
    )


arguments("artisan:enrol_question", code=lambda world: "name")
arguments("artisan:change", code=lambda world: "guardian")
arguments("artisan:withdraw_consent", "artisan:give_consent", field=lambda world: "name")
arguments("district:person", "district:consent_of", number=lambda world: world["saleem_on_register"].number)
arguments(
    "district:change_person",
    number=lambda world: world["saleem_on_register"].number,
    code=lambda world: "guardian",
)
arguments(
    "district:withdraw_for",
    number=lambda world: world["saleem_on_register"].number,
    field=lambda world: "name",
)
arguments("district:enrol_check", "district:enrol_finish", draft=lambda world: world["typed_draft"])
arguments("district:enrol_question", draft=lambda world: world["typed_draft"], code=lambda world: "guardian")
arguments("district:import_template", kind=lambda world: "csv")
arguments("district:import", key=lambda world: world["import"].key)
arguments("district:import_refused", key=lambda world: world["import"].key, kind=lambda world: "xlsx")
for door in ("POST artisan:change", "POST district:change_person", "POST district:enrol_question"):
    body(door, guardian_name=lambda world: "Kaleem Ansari", agree=lambda world: "1")
body("POST artisan:enrol_question", name=lambda world: "Meena Devi", agree=lambda world: "1")
