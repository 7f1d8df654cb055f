"""A cloud is made of dust."""

from sky.nebula.dust import Dust


class Cloud:
    def __init__(self, grains: list[Dust]):
        self.grains = grains
