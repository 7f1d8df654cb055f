x = '''a
""" b '' "
import c
'''
y = """"""
z = ''''a'''
import d
