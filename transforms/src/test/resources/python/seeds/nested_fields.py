x = f'{a:{b:>{c}}}' rf"{d!r:{'e'}}" f'''{
  f'{g}' # h
}'''
import i
