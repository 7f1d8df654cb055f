if x:
    if y:
        import a
      import b
import c
