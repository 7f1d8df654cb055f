package dev.repocensus.schema.row;

/** The format of a lockfile. */
public enum LockFormat implements Vocabulary {
  PEX,
  PANTS_REQUIREMENTS,
  UV,
  POETRY,
  PDM,
  PIPENV,
  PYLOCK,
  PIP_COMPILE,
  CONDA_LOCK,
  CONDA_EXPLICIT,
  PIXI
}
