import my-module
from a import b-c
import d
