a = f"{x["import y"]} {f'{z!r:>{w}}'} {{no}} {d:%H:%M}"
b = rf'''\{c}
{
    1 +  # "
    __import__("k")
}''' t"{g=}"
import h
