"""The register of all ways in which forms are altered."""


class Ways(dict):
    """Alterations by name: functions `(form, draw)` that return False when they do not fit the form as it is."""

    def alteration(self, name):
        """Registers a function."""
        def register(function):
            self[name] = function
            return function
        return register

    def package_edit(self, name, edit):
        """Registers an edit of the finished package (`packages.py`)."""
        self[name] = lambda form, draw: form.after.append(edit)


SHEETS = Ways()
PAPERS = Ways()


def both(name):
    """Registers a function for sheets and for paper."""
    def register(function):
        SHEETS[name] = PAPERS[name] = function
        return function
    return register
