@a(b := 1)
@c.d[0]
class E:
  @f
  import g
@h
