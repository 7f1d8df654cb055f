package dev.repocensus.schema.row;

/** Major version of the Python grammar a file is written in. */
public enum Grammar implements Vocabulary {
  PY3,
  PY2
}
