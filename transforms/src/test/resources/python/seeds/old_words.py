print 'a'
exec 'b' in c
print >>d, e
raise F, 'g'
x = `h` <> 1
def i(j, (k, l)): import m
