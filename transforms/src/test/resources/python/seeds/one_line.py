import a; from b import c; if x: import d
if y: import e; import f;
else: import g
;import h
