"""Tables to download. A cell that a spreadsheet would run as a formula is only words."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from django.http import HttpResponse

BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # noqa: RUF001 - full width
BYTE_ORDER_MARK = "\ufeff"


def table_to_keep(
    name: str, head: Sequence[str], rows: Iterable[Sequence[str | float | None]]
) -> HttpResponse:
    """A CSV file in UTF-8, with the mark by which spreadsheets know it; None is an empty cell."""
    text = StringIO()
    sheet = csv.writer(text)
    sheet.writerow([guarded(cell) for cell in head])
    sheet.writerows([guarded(cell) for cell in row] for row in rows)
    answer = HttpResponse(BYTE_ORDER_MARK + text.getvalue(), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return answer


def guarded(cell: str | float | None) -> str | float | None:
    """An apostrophe before what begins like a formula; numbers stay numbers."""
    if isinstance(cell, str) and cell.lstrip(" ").startswith(BEGINS_A_FORMULA):
        return f"'{cell}"
    return cell
