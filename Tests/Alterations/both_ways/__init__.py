"""The ways of altering that are the same on a sheet and on paper.

They touch a form only through what `Sheet` and `Paper` have in common: `printed` and `print` for headings, codes,
contents and labels; `value` and `enter` for fields; `swap_fields`, `add_row` and the truth in `reading`. The modules
register their ways in this order, which is part of what a seed stands for.
"""

from . import columns  # noqa: F401
from . import contents  # noqa: F401
from . import pairs  # noqa: F401
from . import spellings  # noqa: F401
