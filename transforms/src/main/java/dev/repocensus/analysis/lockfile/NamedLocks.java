package dev.repocensus.analysis.lockfile;

import dev.repocensus.schema.row.LockFormat;
import java.util.Map;
import java.util.Optional;

/** Formats told by the name of a file, where its content is not there to tell. */
public final class NamedLocks {
  private static final Map<String, LockFormat> NAMES =
      Map.of(
          "uv.lock", LockFormat.UV,
          "poetry.lock", LockFormat.POETRY,
          "pdm.lock", LockFormat.PDM,
          "Pipfile.lock", LockFormat.PIPENV,
          "pylock.toml", LockFormat.PYLOCK,
          "pixi.lock", LockFormat.PIXI,
          "conda-lock.yml", LockFormat.CONDA_LOCK);

  private NamedLocks() {}

  /** A lock of which nothing can be read; empty if its name is no tool's own. */
  public static Optional<Lockfile> unread(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return Optional.ofNullable(NAMES.get(name)).map(NamedLocks::unread);
  }

  private static Lockfile unread(LockFormat format) {
    Lockfile nothing = Lockfile.nothing(format);
    return new Lockfile(
        format,
        null,
        null,
        null,
        nothing.metadataHome(),
        null,
        null,
        null,
        nothing.environments(),
        nothing.distributions(),
        RecordedInputs.NONE.readToItsEnd(false));
  }
}
