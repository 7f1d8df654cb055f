package dev.repocensus.analysis.distribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The written form of a {@link Seed}: tab-separated lines, sorted. Lines that start with {@code #}
 * say where it comes from; the first names the format.
 *
 * <pre>
 * d  NAME  VERSIONS  ORIGIN  EVIDENCE  MODULES  ENTRY-POINT-GROUPS
 * m  PREFIX  KIND  DISTRIBUTIONS
 * </pre>
 *
 * Lists in a cell are separated by spaces.
 */
public final class SeedText {
  /** The first line. */
  public static final String HEAD = "# census-seed 1";

  private static final int DISTRIBUTION_CELLS = 7;
  private static final int MODULE_CELLS = 4;

  private SeedText() {}

  /**
   * Reads a seed.
   *
   * @param where what to call it in a message
   * @throws IllegalArgumentException if it is not one, with one line that says where
   */
  public static Seed parse(String text, String where) {
    if (!text.startsWith(HEAD + "\n")) {
      throw new IllegalArgumentException(where + ": does not start with '" + HEAD + "'");
    }
    return new Reading(text, where).seed();
  }

  /** One pass over a text, in plain loops: it runs cold, at the start of every scan. */
  private static final class Reading {
    private final String text;
    private final String where;
    private final List<KnownDistribution> distributions = new ArrayList<>();
    private final List<ModulePrefix> prefixes = new ArrayList<>();
    private int number;

    Reading(String text, String where) {
      this.text = text;
      this.where = where;
    }

    Seed seed() {
      int end;
      for (int at = 0; at < text.length(); at = end + 1) {
        number++;
        end = text.indexOf('\n', at);
        if (end < 0) {
          throw wrong("the last line is cut off");
        }
        if (text.charAt(at) != '#') {
          read(text.substring(at, end).split("\t", -1));
        }
      }
      return new Seed(distributions, prefixes);
    }

    private void read(String[] cells) {
      if (cells[0].equals("d") && cells.length == DISTRIBUTION_CELLS) {
        MapSource source = word(MapSource.values(), cells[4]);
        int modules = count(cells[5]);
        distributions.add(
            new KnownDistribution(
                cells[1], list(cells[2]), cells[3], source, modules, list(cells[6])));
      } else if (cells[0].equals("m") && cells.length == MODULE_CELLS) {
        ProviderKind kind = word(ProviderKind.values(), cells[2]);
        prefixes.add(new ModulePrefix(cells[1], kind, list(cells[3])));
      } else {
        throw wrong("neither a distribution nor a module");
      }
    }

    private static List<String> list(String cell) {
      if (cell.indexOf(' ') < 0) {
        return cell.isEmpty() ? List.of() : List.of(cell);
      }
      return List.of(cell.split(" ", -1));
    }

    private int count(String cell) {
      boolean isCount = !cell.isEmpty() && cell.length() < 10;
      for (int i = 0; i < cell.length() && isCount; i++) {
        isCount = cell.charAt(i) >= '0' && cell.charAt(i) <= '9';
      }
      if (!isCount) {
        throw wrong("'" + cell + "' is not a count");
      }
      return Integer.parseInt(cell);
    }

    private <E extends Enum<E>> E word(E[] constants, String cell) {
      for (E constant : constants) {
        if (constant.name().equalsIgnoreCase(cell)) {
          return constant;
        }
      }
      throw wrong("the word '" + cell + "' is not known");
    }

    private IllegalArgumentException wrong(String what) {
      return new IllegalArgumentException(where + ":" + number + ": " + what);
    }
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Writes a seed; the same text for the same seed, whatever its order.
   *
   * @param provenance lines that say where it comes from, without {@code #}
   */
  public static String print(Seed seed, List<String> provenance) {
    StringBuilder text = new StringBuilder(HEAD).append('\n');
    provenance.forEach(line -> text.append("# ").append(line).append('\n'));
    seed.distributions().stream()
        .sorted(Comparator.comparing(KnownDistribution::name))
        .forEach(known -> line(text, known));
    seed.prefixes().stream()
        .sorted(Comparator.comparing(ModulePrefix::prefix).thenComparing(ModulePrefix::kind))
        .forEach(prefix -> line(text, prefix));
    return text.toString();
  }

  private static void line(StringBuilder text, KnownDistribution known) {
    List<String> cells =
        List.of(
            "d",
            known.name(),
            String.join(" ", known.versions()),
            known.origin(),
            known.source().text(),
            String.valueOf(known.modules()),
            String.join(" ", known.entryPointGroups()));
    text.append(String.join("\t", cells)).append('\n');
  }

  private static void line(StringBuilder text, ModulePrefix prefix) {
    List<String> cells =
        List.of(
            "m", prefix.prefix(), lower(prefix.kind()), String.join(" ", prefix.distributions()));
    text.append(String.join("\t", cells)).append('\n');
  }
}
