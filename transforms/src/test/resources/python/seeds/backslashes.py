x = '\\' r'\'' "\
import a" b'\x4' '\N{DASH' '\u12'
import b
