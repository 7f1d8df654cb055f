import ﬁle, é.Ａ
from ª import º as µ
import a​b
import ²
