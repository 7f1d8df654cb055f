"""Dust knows its cloud, but only the type checker needs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sky.nebula.cloud import Cloud


class Dust:
    def __init__(self, cloud: Cloud | None = None):
        self.cloud = cloud
