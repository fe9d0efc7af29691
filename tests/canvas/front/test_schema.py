"""The format is public: the product serves its schema."""

import json

import jsonschema
import pytest

from tests.test_fixtures import FIXTURES


@pytest.mark.django_db
def test_the_schema_that_is_served_accepts_green_basket_and_refuses_an_unknown_key(client):
    answer = client.get("/schema/canvas-1.json")
    assert answer.headers["Content-Type"] == "application/schema+json"
    schema = answer.json()
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    document = json.loads((FIXTURES / "green-basket.json").read_bytes())
    validator.validate(document)
    document["colour"] = "green"
    assert not validator.is_valid(document)
