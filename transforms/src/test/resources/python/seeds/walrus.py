if (a := __import__('b')) and [c := d for e in f]: import g
x[h := 1] = (i := 2)
