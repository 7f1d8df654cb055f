package dev.repocensus.cli;

import dev.repocensus.report.ImportReason;
import dev.repocensus.report.LakeSession;
import dev.repocensus.schema.row.Evidence;
import dev.repocensus.seed.LakeMap;
import dev.repocensus.seed.MapEntry;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entry of the map from modules to distributions stands behind an answer. The lake keeps the
 * answer, not the entry: the map is asked again, and a disagreement is said.
 */
final class WhyMap {
  private static final String GUESS = "guess";
  private static final Set<Evidence> BY_MAP =
      EnumSet.of(Evidence.DECLARED, Evidence.LOCKED, Evidence.KNOWN_ELSEWHERE);

  private final LakeMap map;

  private WhyMap(LakeMap map) {
    this.map = map;
  }

  static WhyMap of(LakeSession lake, Settings settings) throws Failure {
    try {
      return new WhyMap(LakeMap.of(lake.folder(), settings.file()));
    } catch (IOException e) {
      throw new Failure(ExitCode.INPUT, "the map cannot be read: " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new Failure(ExitCode.INPUT, String.valueOf(e.getMessage()), e);
    }
  }

  /** The entry that the answer rests on; null where it rests on none. */
  @Nullable MapEntry entry(ImportReason reason) {
    MapEntry found = isAsked(reason) ? map.find(reason.name()) : null;
    return found != null && holds(found, reason) ? found : null;
  }

  /** Whether a map was asked for the answer. */
  private static boolean isAsked(ImportReason reason) {
    Evidence decided = reason.decidedBy();
    return decided != null && BY_MAP.contains(decided);
  }

  private static boolean holds(MapEntry entry, ImportReason reason) {
    return switch (reason.resolution()) {
      case "distribution" -> entry.distributions().contains(reason.leadsTo());
      case "ambiguous" ->
          reason.candidates().stream().anyMatch(name -> entry.distributions().contains(name));
      default -> reason.resolution().equals("namespace");
    };
  }

  /** The entry in words; empty where no map was asked. */
  String text(ImportReason reason) {
    MapEntry entry = entry(reason);
    if (entry != null) {
      String names = String.join(" or ", entry.distributions());
      return "'%s' is of %s: %s, from %s: %s"
          .formatted(entry.prefix(), names, words(entry), entry.shelf(), entry.readFrom())
          .strip();
    }
    if (!isAsked(reason)) {
      return "";
    }
    return reason.confidence().equals(GUESS)
        ? "no entry: guessed, since " + reason.leadsTo() + " is called like the module"
        : "no entry now: a BUILD file names it, or the map has changed since the scan";
  }

  private static String words(MapEntry entry) {
    return switch (entry.source()) {
      case OVERRIDE -> "stated";
      case FILES -> "by its list of files";
      case METADATA -> "by its metadata (Import-Name)";
      case TOP_LEVEL -> "by its top_level.txt";
      case SEED -> "by the files of the versions read";
      case GUESS -> "by its name alone";
    };
  }
}
