"""The ways in which Word forms come back altered, and what each does to what a person could still read.

The modules register their ways in this order, which is part of what a seed stands for.
"""

from . import embedded  # noqa: F401
from . import columns  # noqa: F401
from . import rows  # noqa: F401
from . import pairs  # noqa: F401
from . import contents  # noqa: F401
from . import programs  # noqa: F401
from . import wrappers  # noqa: F401
