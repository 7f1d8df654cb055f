'''import a'''
x = "import b" 'import c \
import d'
y = r"\" + rb'\'' + u'e.f.g'
z = '''
import h \''' import i
'''
import j
