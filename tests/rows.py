"""Every row of the database as text, to tell whether anything was changed."""

from django.db import connection

Rows = dict[str, list[str]]


def every_row() -> Rows:
    """The rows of each table, in no order that matters; who comes by may be given a session, so those do not count."""
    found = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            if table != "django_session":
                cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
                found[table] = sorted(map(repr, cursor.fetchall()))
    return found
