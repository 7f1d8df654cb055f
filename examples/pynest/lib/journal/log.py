"""What was observed, one line an observation."""

import json
import logging
import sys

logger = logging.getLogger("journal")

try:
    import yaml
except ImportError:
    yaml = None


def write(observation: dict, stream=sys.stdout) -> None:
    text = yaml.safe_dump(observation) if yaml else json.dumps(observation)
    stream.write(text)
