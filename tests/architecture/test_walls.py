"""What the import contracts cannot show: whose tables are whose, and which way rows point."""

import grimp
import pytest
from django.apps import apps

from tests.architecture.places import HEIGHT, ROOMS


@pytest.fixture(scope="module")
def graph():
    return grimp.build_graph("odop", "config", exclude_type_checking_imports=True, cache_dir=None)


@pytest.mark.parametrize("room", ROOMS)
def test_a_rooms_tables_are_opened_only_by_its_own_room(graph, room):
    for models in graph.find_matching_modules(f"odop.{room}.models") | graph.find_matching_modules(
        f"odop.{room}.models.**"
    ):
        strangers = {
            visitor
            for visitor in graph.find_modules_that_directly_import(models)
            if not visitor.startswith(f"odop.{room}.")
        }
        assert not strangers, f"{models} is opened by {sorted(strangers)}"


def test_foreign_keys_point_down():
    for model in apps.get_models():
        if not model.__module__.startswith("odop."):
            continue
        here = model._meta.app_label
        for field in [*model._meta.concrete_fields, *model._meta.many_to_many]:
            if field.is_relation:
                there = field.related_model._meta.app_label
                assert there in HEIGHT, f"{model.__name__}.{field.name} points out of the house, to {there}"
                assert HEIGHT[there] <= HEIGHT[here], f"{model.__name__}.{field.name} points up, to {there}"


def test_the_journal_points_at_nothing():
    for model in apps.get_app_config("audit").get_models():
        assert not [f.name for f in model._meta.get_fields() if f.is_relation], model.__name__
