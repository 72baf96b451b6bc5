"""The publication's JSON Schema: what is published keeps it, and what must never be published breaks it."""

import copy
import json

import jsonschema

from faults import SEEN, fault


def check_schema(publication):
    """The publication is valid, and each broken copy of it is not."""
    with open("Surveys/schema/publication.schema.json", encoding="utf-8") as file:
        validator = jsonschema.Draft202012Validator(json.load(file))
    for error in validator.iter_errors(publication):
        fault("publication.json", f"{list(error.path)}: {error.message[:200]}")
    for words, broken in broken_copies(publication):
        SEEN["broken copies"] += 1
        if validator.is_valid(broken):
            fault("publication.schema.json", f"lets {words}")


def broken_copies(publication):
    """Copies with one falsehood each, and what the schema would let if it took them."""
    goals = publication["goals"]
    shown = next(n for n, goal in enumerate(goals) if "share" in goal["outcome"].get("shown", {}).get("value", {}))

    def copy_with(change):
        broken = copy.deepcopy(publication)
        change(broken)
        return broken

    withheld = {"withheld": True}
    yield "a withheld goal have a number", copy_with(
        lambda one: one["goals"][shown].update(outcome=withheld | {"shown": {"value": {"count": 3}}}))
    yield "a withheld goal have its base beside it", copy_with(
        lambda one: one["goals"][shown].update(outcome=withheld, base={"valid": 4}))
    yield "a withheld goal have a value beside it", copy_with(
        lambda one: one["goals"][shown].update(outcome=withheld | {"value": {"count": 3}}))
    yield "withheld answers have counts", copy_with(lambda one: one["items"][0].update(answers=withheld | {"counts": [1, 2]}))
    yield "withheld answers have a base beside them", copy_with(
        lambda one: one["items"][0].update(answers=withheld, base={"valid": 4}))
    yield "a key that nobody has described", copy_with(lambda one: one.update(unknown=1))
    yield "a share be a decimal number", copy_with(
        lambda one: one["goals"][shown]["outcome"]["shown"]["value"].update(share=0.5))
    yield "a value be of two forms", copy_with(lambda one: one["goals"][shown]["outcome"]["shown"]["value"].update(count=3))
    yield "a status be misspelt", copy_with(
        lambda one: one["goals"][shown]["outcome"]["shown"].update(status={"status": "reeached"}))
    yield "an outcome have a key that nobody has described", copy_with(
        lambda one: one["goals"][shown]["outcome"]["shown"].update(name="Anna"))
    yield "a goal be without outcome", copy_with(lambda one: one["goals"][shown].pop("outcome"))
    yield "a publication be without goals", copy_with(lambda one: one.pop("goals"))
