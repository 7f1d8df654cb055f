match x, y:
 case [*_, {'a': A(b=1)}, *_] | -1+2j as c, if d: import e
 case _: import f
match = case = 1
match(x)
case: int
