"""The scaffolding of the tests themselves."""

import pytest
from django.contrib.auth import get_user_model
from django.db import connection


@pytest.mark.django_db
def test_every_test_of_rows_runs_on_both_databases(django_db_setup):
    assert connection.vendor == django_db_setup
    get_user_model().objects.create(username="once")


def test_the_cast_is_signed_in(owner, django_db_setup):
    assert owner.session["_auth_user_id"] == str(owner.user.pk)
    assert connection.vendor == django_db_setup
