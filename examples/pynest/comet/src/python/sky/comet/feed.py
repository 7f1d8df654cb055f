"""New comets, as the observatories announce them."""

import requests
from journal.log import write


def announced(url: str) -> list:
    answer = requests.get(url, timeout=10)
    answer.raise_for_status()
    comets = answer.json()
    write({"comets": len(comets)})
    return comets
