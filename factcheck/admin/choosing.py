"""Fields in which a row is searched for and chosen."""

from typing import Any

from django.contrib.admin.options import BaseModelAdmin
from django.contrib.admin.widgets import (
    AutocompleteMixin,
    AutocompleteSelect,
    AutocompleteSelectMultiple,
)
from django.core.exceptions import ValidationError


class OnlyRows(AutocompleteMixin):
    """Shows what was chosen. What cannot name a row is left out: it is told beside the field."""

    field: Any

    def optgroups(self, name: str, value: Any, attr: Any = None) -> Any:
        named = [one for one in value if not one or self.can_name_a_row(one)]
        return super().optgroups(name, named, attr)

    def can_name_a_row(self, value: str) -> bool:
        try:
            self.field.target_field.to_python(value)
        except ValidationError:
            return False
        return True


class OneRow(OnlyRows, AutocompleteSelect):
    pass


class SomeRows(OnlyRows, AutocompleteSelectMultiple):
    pass


class Choosing(BaseModelAdmin):  # type: ignore[type-arg] # not subscriptable at run time
    """Every field that is filled by searching."""

    def formfield_for_foreignkey(self, db_field: Any, request: Any, **options: Any) -> Any:
        if db_field.name in self.get_autocomplete_fields(request):
            options["widget"] = OneRow(db_field, self.admin_site)
        return super().formfield_for_foreignkey(db_field, request, **options)

    def formfield_for_manytomany(self, db_field: Any, request: Any, **options: Any) -> Any:
        if db_field.name in self.get_autocomplete_fields(request):
            options["widget"] = SomeRows(db_field, self.admin_site)
        return super().formfield_for_manytomany(db_field, request, **options)
