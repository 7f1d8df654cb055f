package dev.repocensus.analysis.insync;

import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.row.LockFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What of the files beside a lock is needed to judge it, besides requirements.
 *
 * @param digests digests over the manifest as it is now, the one its newest tool writes first
 * @param settings what the manifest configures for the tool, by the names the lock gives it
 * @param damage what keeps the lock from being read whole, null if nothing does
 */
public record InputEvidence(
    List<String> digests, SortedMap<String, List<String>> settings, @Nullable String damage) {

  /** Nothing stands beside the lock. */
  public static final InputEvidence NONE =
      new InputEvidence(List.of(), Collections.emptySortedMap(), null);

  public InputEvidence {
    digests = List.copyOf(digests);
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
  }

  /**
   * The evidence for a lock.
   *
   * @param beside the manifests of its directory that are TOML
   * @param problems what was met while the lock was read
   */
  public static InputEvidence of(Lockfile lock, List<SourceText> beside, List<Problem> problems) {
    List<String> digests = new ArrayList<>();
    SortedMap<String, List<String>> settings = new TreeMap<>();
    for (SourceText manifest : beside) {
      if (isManifestOf(lock.format(), manifest.path())) {
        digests.addAll(ContentDigests.of(lock, manifest));
        if (lock.format() == LockFormat.PIXI) {
          settings.putAll(PixiFeatures.of(manifest));
        }
        if (PdmInputs.areRecorded(lock)) {
          settings.putAll(PdmInputs.of(manifest));
        }
        if (lock.format() == LockFormat.UV) {
          settings.putAll(UvConfiguration.of(manifest, uvToml(beside)));
        }
      }
    }
    String damage = lock.inputs().isComplete() || problems.isEmpty() ? null : damage(problems);
    return new InputEvidence(digests, settings, damage);
  }

  private static @Nullable SourceText uvToml(List<SourceText> beside) {
    return beside.stream()
        .filter(each -> each.path().equals("uv.toml") || each.path().endsWith("/uv.toml"))
        .findFirst()
        .orElse(null);
  }

  private static boolean isManifestOf(LockFormat format, String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return switch (format) {
      case PIPENV -> name.equals("Pipfile");
      case PIXI -> name.equals("pixi.toml") || name.equals("pyproject.toml");
      case PEX,
          PANTS_REQUIREMENTS,
          UV,
          PYLOCK,
          POETRY,
          PDM,
          PIP_COMPILE,
          CONDA_LOCK,
          CONDA_EXPLICIT ->
          name.equals("pyproject.toml");
    };
  }

  private static String damage(List<Problem> problems) {
    Problem first = problems.get(0);
    boolean placed = first.line() == null || first.message().contains("line " + first.line());
    return placed ? first.message() : "line " + first.line() + ": " + first.message();
  }
}
