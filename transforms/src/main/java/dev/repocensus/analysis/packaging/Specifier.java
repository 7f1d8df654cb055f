package dev.repocensus.analysis.packaging;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One version specifier (PEP 440), for example {@code >=1.2} or {@code !=1.3.*}. */
public final class Specifier {

  /** The comparison of a specifier. */
  public enum Operator {
    COMPATIBLE("~="),
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS_OR_EQUAL("<="),
    GREATER_OR_EQUAL(">="),
    LESS("<"),
    GREATER(">"),
    ARBITRARY("===");

    static final List<Operator> LONGEST_FIRST =
        List.of(
            ARBITRARY,
            COMPATIBLE,
            EQUAL,
            NOT_EQUAL,
            LESS_OR_EQUAL,
            GREATER_OR_EQUAL,
            LESS,
            GREATER);

    private final String symbol;

    Operator(String symbol) {
      this.symbol = symbol;
    }

    /** How it is written. */
    public String symbol() {
      return symbol;
    }

    /** Whether a wildcard or a local part may stand behind it. */
    boolean isExact() {
      return this == EQUAL || this == NOT_EQUAL;
    }
  }

  private final Operator operator;
  private final String text;
  private final @Nullable Version version;
  private final boolean wildcard;

  Specifier(Operator operator, String text, @Nullable Version version, boolean wildcard) {
    this.operator = operator;
    this.text = text;
    this.version = operator == Operator.ARBITRARY ? Version.parse(text).orElse(null) : version;
    this.wildcard = wildcard;
  }

  /** The specifier a text spells, empty if it spells none or more than one. */
  public static Optional<Specifier> parse(String text) {
    return Optional.ofNullable(SpecifierScanner.whole(text));
  }

  /** The comparison. */
  public Operator operator() {
    return operator;
  }

  /** The version as written, with its wildcard. */
  public String text() {
    return text;
  }

  /**
   * The version it compares with, of a wildcard the part before it. Empty only behind {@code ===},
   * where any text may stand.
   */
  public Optional<Version> version() {
    return Optional.ofNullable(version);
  }

  /** Whether it ends in {@code .*}. */
  public boolean isWildcard() {
    return wildcard;
  }

  /** Whether it names one exact version: {@code ==} or {@code ===} without a wildcard. */
  public boolean isPin() {
    return !wildcard && (operator == Operator.EQUAL || operator == Operator.ARBITRARY);
  }

  /** Whether naming a pre-release makes it accept pre-releases. */
  boolean invitesPrereleases() {
    boolean names = operator != Operator.NOT_EQUAL && !wildcard;
    return names && version != null && version.isPrerelease();
  }

  /** Whether the version satisfies the comparison; pre-releases are versions like any other. */
  public boolean contains(Version candidate) {
    if (operator == Operator.ARBITRARY) {
      return lower(candidate.toString()).equals(lower(text));
    }
    return version != null && compares(candidate, version);
  }

  private boolean compares(Version candidate, Version wanted) {
    return switch (operator) {
      case EQUAL -> isEqual(candidate, wanted);
      case NOT_EQUAL -> !isEqual(candidate, wanted);
      case LESS_OR_EQUAL -> candidate.publicVersion().compareTo(wanted) <= 0;
      case GREATER_OR_EQUAL -> candidate.publicVersion().compareTo(wanted) >= 0;
      case LESS -> isLess(candidate, wanted);
      case GREATER -> isGreater(candidate, wanted);
      case COMPATIBLE -> isCompatible(candidate, wanted);
      case ARBITRARY -> false;
    };
  }

  private boolean isEqual(Version candidate, Version wanted) {
    if (wildcard) {
      return candidate.startsWith(wanted.epoch(), wanted.release());
    }
    return (wanted.isLocal() ? candidate : candidate.publicVersion()).equals(wanted);
  }

  /** {@code <1.0} leaves out the pre-releases of 1.0 itself. */
  private static boolean isLess(Version candidate, Version wanted) {
    return candidate.compareTo(
            wanted.isPrerelease() ? wanted : VersionSteps.firstDevelopment(wanted))
        < 0;
  }

  /** {@code >1.0} leaves out the post-releases and local versions of 1.0 itself. */
  private static boolean isGreater(Version candidate, Version wanted) {
    return VersionSteps.afterPosts(wanted)
        .map(next -> candidate.compareTo(next) >= 0)
        .orElseGet(() -> candidate.compareTo(wanted) > 0 && !candidate.sameBase(wanted));
  }

  private static boolean isCompatible(Version candidate, Version wanted) {
    return candidate.publicVersion().compareTo(wanted) >= 0
        && candidate.startsWith(wanted.epoch(), allButLast(wanted.release()));
  }

  static List<BigInteger> allButLast(List<BigInteger> release) {
    return release.subList(0, release.size() - 1);
  }

  /** Equal specifiers are spelled equally here: {@code ==1.0} and {@code ==1}. */
  private String canonical() {
    Version canonical = wildcard ? null : version;
    if (canonical == null) {
      return toString();
    }
    boolean zerosMatter = operator == Operator.COMPATIBLE;
    return operator.symbol() + (zerosMatter ? canonical : withoutTrailingZeros(canonical));
  }

  private static Version withoutTrailingZeros(Version version) {
    int length = version.release().size();
    while (length > 1 && version.release().get(length - 1).signum() == 0) {
      length--;
    }
    return version.withRelease(version.release().subList(0, length));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Specifier specifier
        && operator == specifier.operator
        && canonical().equals(specifier.canonical());
  }

  @Override
  public int hashCode() {
    return canonical().hashCode();
  }

  @Override
  public String toString() {
    return operator.symbol() + text;
  }
}
