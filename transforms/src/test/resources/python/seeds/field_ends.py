x = f'{a,=}{*b,!r}{(yield)=:>3}{lambda: 1}'
import c
