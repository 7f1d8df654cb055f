import aif x:	import b
else :
  import cx = '''
'''; import d