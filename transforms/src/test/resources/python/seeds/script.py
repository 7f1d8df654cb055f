# /// script
# requires-python = ">=3.11"
# dependencies = ["a", 'b[c]>=1; os_name == "x"']
# ///
import a  # census: ignore[A, B] why  # noqa
# census: ignore[C]
import b
