#!/usr/bin/env python
# coding: utf-8
import é.ﬁle as à
x = '😀'; import b
