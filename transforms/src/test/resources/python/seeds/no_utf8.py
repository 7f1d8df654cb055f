import a
x = 'é'
# é
import b
