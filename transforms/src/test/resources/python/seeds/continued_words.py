from \
  . \
  a import \
 b
async \
 def f(): import c
import d\
 e
