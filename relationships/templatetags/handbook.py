"""Links into the handbook, for the templates of any room: ``{% load handbook %}``."""

from django import template

from relationships.handbook.links import handbook_url

register = template.Library()
register.filter("handbook_url", handbook_url)
