type A[T: (int, str) = int, *Ts = *B, **P] = C
def f[T](a, /, b=1, *c: *D, e, **g) -> T: import h
class I[T](J, k=1): import l
