"""What can go wrong, as a tree.

    KgError
    ├── ReadError     a file that cannot be read as a protocol: path and reason
    ├── GraphError    the graph folder is missing, locked or damaged
    ├── ClusterError  workers on other machines are away, or cannot do what is asked
    ├── EndpointError a store or endpoint elsewhere is away, or refuses: address and reason
    ├── QueryError    a query that is refused, malformed or stopped
    ├── NotFoundError nothing in the graph answers to the words, or too much does
    └── UsageError    the command is called wrongly: unknown format, question or state; `ParameterError`
                      is this and a QueryError

Doubtful *content* is no error: it becomes a `Finding` (see `model`).
"""


class KgError(Exception):
    """Something the user can act on; its text is one clear line."""


def told(error: BaseException) -> str:
    """What went wrong, in the system's own words, without its number and the path."""
    return str(getattr(error, "strerror", None) or error)


class ReadError(KgError):
    """The file at `path` cannot be read as a protocol, because of `reason`."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason

    def __reduce__(self) -> tuple[type["ReadError"], tuple[str, str]]:
        """So that it comes whole from another process."""
        return type(self), (self.path, self.reason)


class GraphError(KgError):
    """The graph folder is missing, locked or damaged."""


class ClusterError(KgError):
    """The workers on other machines are away, or cannot do what is asked of them."""


class EndpointError(KgError):
    """The store or endpoint at `address` is away, or refuses, because of `reason`."""

    def __init__(self, address: str, reason: str) -> None:
        super().__init__(f"{address}: {reason}")
        self.address = address
        self.reason = reason


class QueryError(KgError):
    """The query is refused, malformed, or was stopped."""


class UsageError(KgError):
    """The command is called wrongly; the text says what fits."""


class ParameterError(QueryError, UsageError):
    """A value is given to a parameter that the query does not have."""


class NotFoundError(KgError):
    """Nothing in the graph answers to the words, or too much does; the text says what is near."""
