"""What a browser would post from a form as it stands."""

from typing import Any

from django import forms
from django.http import QueryDict


def posted(form: forms.Form, **changes: Any) -> QueryDict:
    """Every field as it stands, with some changed; None takes one out. Browsers send line breaks as CR LF."""
    data = QueryDict(mutable=True)
    for name, field in form.fields.items():
        value = form[name].value()
        values = value if isinstance(value, list | tuple) else [] if value is None else [value]
        data.setlist(name, [_sent(entry) for entry in values])
        if not isinstance(field.widget, forms.CheckboxSelectMultiple) and not values:
            data[name] = ""
    for name, value in changes.items():
        data.setlist(name, [] if value is None else value if isinstance(value, list) else [value])
    return data


def _sent(value: Any) -> str:
    return str(value).replace("\n", "\r\n")
