"""What a person could still read in an altered form: the measure's own truth.

Every field is in one of five states, and an alteration may only make a state worse:

- `plain`: a person reads the value off the page without hesitation;
- `unclear`: the value stands where it was, but what says so is gone (a heading renamed to nonsense): the value as filled
  in may be taken, anything else has to be told;
- `doubtful`: two readings are possible (a row twice, two labels alike): whatever is taken has to be told;
- `absent`: the field is not in the form any more, and nobody has left anything out: nothing may be taken;
- `gone`: it had a value, and the value is not in the form any more (a column deleted): that has to be told.

Only `plain` fields with a value count as values that a person could still read.
"""

STATES = ["plain", "unclear", "doubtful", "absent", "gone"]


class Reading:
    """The fields of one form."""

    def __init__(self, said):
        self.values = dict(said)
        self.states = {}

    def state(self, tag):
        """The state of a field."""
        return self.states.get(tag, "plain")

    def worsen(self, tag, state):
        """Makes the state of a field worse, never better."""
        if state == "gone" and not self.values.get(tag):
            state = "absent"
        if STATES.index(state) > STATES.index(self.state(tag)):
            self.states[tag] = state

    def swap(self, one, other):
        """Two fields whose values changed places, as everybody sees."""
        for kept in (self.values, self.states):
            first, second = kept.pop(one, None), kept.pop(other, None)
            if second is not None:
                kept[one] = second
            if first is not None:
                kept[other] = first

    def as_json(self):
        """Value and state by tag."""
        tags = sorted({*self.values, *self.states})
        return {tag: {"value": self.values.get(tag) or None, "state": self.state(tag)} for tag in tags}
