package dev.repocensus.analysis.manifest;

import dev.repocensus.analysis.packaging.Specifier;
import dev.repocensus.analysis.packaging.SpecifierSet;
import dev.repocensus.analysis.packaging.Version;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A version constraint as Poetry writes it, in the words of PEP 440: carets, tildes, stars, bare
 * versions, and alternatives behind bars.
 *
 * @param alternatives sets of which one must hold; each is PEP 440 text, empty for every version
 */
record PoetryConstraint(List<String> alternatives) {
  private static final Pattern BAR = Pattern.compile("\\s*\\|\\|?\\s*");
  private static final Pattern PART =
      Pattern.compile("(\\^|~=|~|==|=|!=|>=|<=|>|<)?\\s*v?((?:[0-9]+!)?[^\\s,^~=<>!|]+)");
  private static final Pattern STAR = Pattern.compile("([0-9]+(?:\\.[0-9]+)*)(?:\\.\\*)+");
  private static final int LONGEST = 2_000;

  PoetryConstraint {
    alternatives = List.copyOf(alternatives);
  }

  /** The constraint a text spells, empty if it spells none. */
  static Optional<PoetryConstraint> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    List<String> alternatives = new ArrayList<>();
    for (String alternative : BAR.split(text.strip(), -1)) {
      Optional<String> set = alternative(alternative);
      if (set.isEmpty()) {
        return Optional.empty();
      }
      alternatives.add(set.get());
    }
    boolean any = alternatives.contains("");
    return Optional.of(new PoetryConstraint(any ? List.of("") : alternatives));
  }

  /** As PEP 440 text; several alternatives, which it has no word for, with bars between them. */
  String specifiers() {
    return String.join(" || ", alternatives);
  }

  private static Optional<String> alternative(String text) {
    List<String> parts = new ArrayList<>();
    Matcher part = PART.matcher(text);
    int end = 0;
    while (part.find()) {
      if (!text.substring(end, part.start()).matches(end == 0 ? "\\s*" : "[\\s,]*")) {
        return Optional.empty();
      }
      end = part.end();
      String operator = part.group(1) == null ? "" : part.group(1);
      Optional<String> specifier = specifier(operator, part.group(2));
      if (specifier.isEmpty()) {
        return Optional.empty();
      }
      specifier.filter(each -> !each.isEmpty()).ifPresent(parts::add);
    }
    boolean whole = end > 0 && text.substring(end).matches("[\\s,]*");
    String joined = String.join(",", parts);
    return whole && SpecifierSet.parse(joined).problems().isEmpty()
        ? Optional.of(SpecifierSet.parse(joined).value().toString())
        : Optional.empty();
  }

  private static Optional<String> specifier(String operator, String version) {
    if (version.matches("\\*(?:\\.\\*)*")) {
      return Optional.of("");
    }
    Matcher star = STAR.matcher(version);
    if (star.matches()) {
      return operator.isEmpty() || operator.startsWith("=") || operator.equals("!=")
          ? Optional.of((operator.equals("!=") ? "!=" : "==") + star.group(1) + ".*")
          : Version.parse(star.group(1)).map(v -> range(operator, star.group(1), v));
    }
    return Version.parse(version).map(parsed -> range(operator, version, parsed));
  }

  private static String range(String operator, String written, Version version) {
    return switch (operator) {
      case "^" -> ">=" + written + ",<" + below(version, firstThatCounts(version));
      case "~" -> ">=" + written + ",<" + below(version, Math.min(1, version.release().size() - 1));
      case "", "=" -> "==" + written;
      default -> operator + written;
    };
  }

  /** The first number that is not zero; the last one written if all are. */
  private static int firstThatCounts(Version version) {
    int length = Math.min(version.release().size(), 3);
    for (int i = 0; i < length; i++) {
      if (version.releaseAt(i).signum() != 0) {
        return i;
      }
    }
    return length - 1;
  }

  /** The release where one number is one more and those behind it are zeros. */
  private static String below(Version version, int index) {
    List<BigInteger> numbers = new ArrayList<>();
    for (int i = 0; i < version.release().size(); i++) {
      BigInteger number = version.releaseAt(i);
      numbers.add(i < index ? number : i == index ? number.add(BigInteger.ONE) : BigInteger.ZERO);
    }
    String epoch = version.epoch().signum() == 0 ? "" : version.epoch() + "!";
    return epoch + numbers.stream().map(BigInteger::toString).collect(Collectors.joining("."));
  }

  /** The marker that says of Python what the constraint says; empty if it says nothing. */
  String pythonMarker() {
    List<String> any = new ArrayList<>();
    for (String alternative : alternatives) {
      any.add(
          SpecifierSet.parse(alternative).value().specifiers().stream()
              .map(PoetryConstraint::pythonMarker)
              .collect(Collectors.joining(" and ")));
    }
    return any.contains("") ? "" : String.join(" or ", any);
  }

  /**
   * Two numbers are compared with {@code python_version}, unless one Python of that line would then
   * be taken for all of it.
   */
  private static String pythonMarker(Specifier specifier) {
    String version = specifier.text();
    long numbers = version.chars().filter(c -> c == '.').count() + 1;
    boolean single =
        switch (specifier.operator()) {
          case GREATER, LESS_OR_EQUAL, NOT_EQUAL -> !specifier.isWildcard();
          default -> false;
        };
    boolean full = !specifier.isWildcard() && (single || numbers > 2);
    String zeros = single && numbers < 3 ? ".0".repeat((int) (3 - numbers)) : "";
    return (full ? "python_full_version " : "python_version ")
        + specifier.operator().symbol()
        + " \""
        + version
        + zeros
        + "\"";
  }
}
