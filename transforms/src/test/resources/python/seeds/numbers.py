x = 1if 2else 3; y = 0x1for z in w
a = 0777; b = 10L; c = 1_; d = 0b12; e = .5.real; f = 1..g
import h
