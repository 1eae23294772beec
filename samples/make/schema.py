"""The schema file as plain dictionaries, with every decimal exact."""

from decimal import Decimal

import yaml


class ExactLoader(yaml.SafeLoader):
    """Reads 0.9 as the decimal 0.9 and never as a binary fraction."""


ExactLoader.add_constructor(
    "tag:yaml.org,2002:float",
    lambda loader, node: Decimal(loader.construct_scalar(node)),
)


def load(path):
    """The schema, with `rows`: every indicator and extra in form order, each knowing its norm."""
    with open(path, encoding="utf-8") as file:
        schema = yaml.load(file, Loader=ExactLoader)
    rows = []
    for norm in schema["norms"]:
        for aspect in norm["aspects"]:
            for row in aspect["indicators"]:
                rows.append({**row, "norm": norm["code"], "kind": "scored", "aspect": aspect["name"]})
    for row in schema["extras"]:
        rows.append({**row, "norm": None, "aspect": ""})
    schema["rows"] = rows
    return schema


def listed(value):
    """What may be written as one word or as a list, as a list."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
