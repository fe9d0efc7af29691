"""Instants in templates: ``{% load hours %}``, then ``{{ submission.at|moment:course.timezone }}``."""

from django import template

from canvas import hours

register = template.Library()
register.filter("day", hours.day)
register.filter("moment", hours.moment)
register.filter("second", hours.second)
register.filter("zone_name", hours.zone_name)
