# /// script
# dependencies = []
# /// script
#
# /// script
import a
