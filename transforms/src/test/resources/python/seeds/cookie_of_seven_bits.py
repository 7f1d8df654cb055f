# coding: utf-7
x = '+AOk-'
import a
