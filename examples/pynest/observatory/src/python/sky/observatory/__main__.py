import argparse

from sky.observatory.night import observe
from sky.star.catalog import Catalog

if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.parse_args()
    observe(Catalog.of_file())
