# /// script
# requires-python = ">=3.11"
# dependencies = ["click>=8", "idna<4"]
# ///
import click
