"""What a reader of the page does not see and is therefore left out, remembered to be told of."""

from collections import Counter
from collections.abc import Iterator

from kg.model import Finding


class Omitted:
    """Counts tracked changes by kind, and keeps the words left out by what they are."""

    def __init__(self) -> None:
        self.tracked: Counter[str] = Counter()
        self._words: dict[str, list[str]] = {}

    def leave_out(self, what: str, words: str) -> None:
        if words.strip():
            self._words.setdefault(what, []).append(" ".join(words.split()))

    def findings(self) -> Iterator[Finding]:
        """A sentence for the changes, and one for each kind of words left out."""
        if self.tracked:
            told = ", ".join(
                f"{self.tracked[what]} {what}{'s' * (self.tracked[what] > 1)}"
                for what in ("insertion", "deletion", "move")
                if self.tracked[what]
            )
            yield Finding("read", f"holds tracked changes, read as accepted: {told}")
        for what, words in self._words.items():
            said = ", ".join(f"«{one[:60]}»" for one in words[:3]) + (", …" if len(words) > 3 else "")
            yield Finding("read", f"{what} is left out: {said}")
