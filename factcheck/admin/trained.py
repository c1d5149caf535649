"""The trained parts: their cards, and whether they are in use."""

from django.conf import settings
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from factcheck.claims.extraction.parts import part_in, parts
from factcheck.claims.weights import present_engine
from factcheck.evidence.corroboration.descent import SHIPPED as DESCENT
from factcheck.evidence.corroboration.learnt_stance import SHIPPED as STANCE
from factcheck.evidence.corroboration.ranking import SHIPPED as RANKER
from factcheck.evidence.corroboration.sides import SHIPPED as SIDES

TEMPLATE = "admin/claims/extraction/trained_parts.html"


def trained_parts(pages: admin.ModelAdmin, request: HttpRequest) -> TemplateResponse:  # type: ignore[type-arg] # not subscriptable at run time
    """Show them to those who may see what the engine found."""
    if not pages.has_view_permission(request):
        raise PermissionDenied
    context = {
        **pages.admin_site.each_context(request),
        "opts": pages.opts,
        "title": _("Trained parts"),
        "engine": present_engine(),
        "parts": [
            *parts(settings.CLAIM_WEIGHTS),
            part_in(RANKER.parent, "ranker", RANKER.name),
            part_in(STANCE.parent, "stance", STANCE.name),
            part_in(SIDES.parent, "sides", SIDES.name),
            part_in(DESCENT.parent, "descent", DESCENT.name),
        ],
    }
    return TemplateResponse(request, TEMPLATE, context)
