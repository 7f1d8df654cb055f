import a # census: ignore[DEP001] why
# /// script
# dependencies = ['b']
# ///
# /// script
# ///
import c # é
#