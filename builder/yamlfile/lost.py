"""What stands where a value could not be read."""

from builder.model import Data, DataPath


class Lost(str):
    """A value that could not be read as typed; what is wrong with it has been reported already."""

    __slots__ = ()


def is_lost(data: Data, path: DataPath) -> bool:
    """Tell whether the value at a place could not be read."""
    for part in path:
        if isinstance(data, dict) and isinstance(part, str):
            data = data.get(part, "")
        elif isinstance(data, list) and isinstance(part, int):
            data = data[part]
    return isinstance(data, Lost)
