"""Records: frozen values that keep what they do not understand."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Annotated, Any, Self, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PlainSerializer

from sysmap.model.text import Text

T = TypeVar("T")


def frozen(value: dict[str, T]) -> Mapping[str, T]:
    """A read-only view: pydantic's `frozen` alone does not protect a dict."""
    return MappingProxyType(dict(value))


def nothing() -> Any:
    """The empty read-only mapping, as a default."""
    return MappingProxyType({})


Words = Annotated[dict[Text, Text], AfterValidator(frozen), PlainSerializer(dict)]
"""A read-only mapping from words to words; its default is `EMPTY`."""
Counts = Annotated[dict[Text, int], AfterValidator(frozen), PlainSerializer(dict)]
Attributes = Annotated[dict[Text, Text | bool | int | float], AfterValidator(frozen), PlainSerializer(dict)]
"""Further attributes: words, numbers, yes or no."""
EMPTY: Any = Field(default_factory=nothing)


class Record(BaseModel):
    """A frozen value. Fields of newer versions are kept and written back."""

    model_config = ConfigDict(frozen=True, extra="allow", allow_inf_nan=False)

    def evolve(self, **changes: Any) -> Self:
        """A validated copy with these fields changed; the only way a record changes.

        Raises `pydantic.ValidationError` when a value is not one the field may hold.
        """
        made = type(self).model_validate({**self.__dict__, **(self.__pydantic_extra__ or {}), **changes})
        # Which fields were given is of no use to us, and takes more room in a long history than the values.
        object.__setattr__(made, "__pydantic_fields_set__", set())
        return made

    # No `__copy__`: `model_copy` writes into what it answers.

    def __deepcopy__(self, memo: Any = None) -> Self:
        return self  # a value that cannot change needs no copy of its parts

    @property
    def unknown(self) -> Mapping[str, Any]:
        """Fields that this version does not know, as they were read."""
        return MappingProxyType(self.__pydantic_extra__ or {})


class Identified(Record):
    """A record that lives in one of the map's collections, under an id that never changes."""

    id: Text


def new_id(prefix: str, taken: Iterable[str] = ()) -> str:
    """An id nobody else has chosen: two maps drawn apart can be merged without a clash."""
    known = taken if isinstance(taken, (set, frozenset, dict, Mapping)) else set(taken)
    while True:
        name = f"{prefix}{secrets.token_hex(5)}"
        if name not in known:
            return name


def by_id(value: Any) -> Any:
    """Accept a list of records (the file's form) where a mapping by id is meant."""
    if isinstance(value, (list, tuple)):
        return {(item["id"] if isinstance(item, dict) else item.id): item for item in value}
    return dict(value) if isinstance(value, Mapping) else value


