import a
x = f'{y["z
import b
