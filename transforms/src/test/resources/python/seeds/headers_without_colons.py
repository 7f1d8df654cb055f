if a
  import b
def c(
  import d
class E
  import f
