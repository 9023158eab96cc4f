"""Reads of training."""

from odop.training.queries.batches import (
    batch_office,
    batch_page,
    batches,
    count_batches,
)
from odop.training.queries.counts import (
    kits_delivered,
    kits_late,
    kits_promised,
    persons_passed,
    trained,
    year_begins,
)
from odop.training.queries.honoraria import honoraria
from odop.training.queries.kits import (
    count_late_kits,
    kit_doors,
    kit_page,
    kits,
    kits_by_state,
    late_cells,
    late_kits,
    late_kits_by_district,
    order_doors,
    order_page,
    orders,
    to_order,
)
from odop.training.queries.lines import BatchPage, KitLine, KitPage, MyTraining
from odop.training.queries.people import (
    certificate,
    certificate_of_user,
    supplier_home,
    trainer_home,
    training_of_user,
)
from odop.training.queries.reckoning import training_beside_money
from odop.training.queries.seating import (
    BATCH_STATES,
    CALL_ANSWERS,
    batches_by_state,
    calls_to_seat,
    kit_piles,
    place_of,
    seated,
    seating,
)

__all__ = [
    "BATCH_STATES",
    "CALL_ANSWERS",
    "BatchPage",
    "KitLine",
    "KitPage",
    "MyTraining",
    "batch_office",
    "batch_page",
    "batches",
    "batches_by_state",
    "calls_to_seat",
    "certificate",
    "certificate_of_user",
    "count_batches",
    "count_late_kits",
    "honoraria",
    "kit_doors",
    "kit_page",
    "kit_piles",
    "kits",
    "kits_by_state",
    "kits_delivered",
    "kits_late",
    "kits_promised",
    "late_cells",
    "late_kits",
    "late_kits_by_district",
    "order_doors",
    "order_page",
    "orders",
    "persons_passed",
    "place_of",
    "seated",
    "seating",
    "supplier_home",
    "to_order",
    "trained",
    "trainer_home",
    "training_beside_money",
    "training_of_user",
    "year_begins",
]
