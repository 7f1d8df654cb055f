package dev.repocensus.analysis.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws that hold for every version, specifier set, marker and text. */
class VersionLawsTest {

  @Provide
  Arbitrary<Version> versions() {
    Arbitrary<String> numbers =
        Arbitraries.of("0", "1", "2", "9", "10", "99", "100000000000000000000");
    Arbitrary<String> release =
        numbers.list().ofMinSize(1).ofMaxSize(4).map(n -> String.join(".", n));
    Arbitrary<String> epoch = Arbitraries.of("", "", "1!");
    Arbitrary<String> pre = Arbitraries.of("", "", "a0", "a1", "b1", "rc1", "rc10");
    Arbitrary<String> post = Arbitraries.of("", "", ".post0", ".post1", ".post10");
    Arbitrary<String> dev = Arbitraries.of("", "", ".dev0", ".dev9");
    Arbitrary<String> local =
        Arbitraries.of("", "", "+a", "+ab", "+a.b", "+1", "+a.1", "+10", "+9.z");
    return Combinators.combine(epoch, release, pre, post, dev, local)
        .as((e, r, p, o, d, l) -> Version.parse(e + r + p + o + d + l).orElseThrow());
  }

  @Provide
  Arbitrary<SpecifierSet> sets() {
    Arbitrary<String> operators = Arbitraries.of("==", "!=", "<", "<=", ">", ">=", "~=", "===");
    Arbitrary<String> bounds =
        Arbitraries.of(
            "1.0",
            "1.1",
            "1.0.1",
            "2.0",
            "1.0a1",
            "1.0.post1",
            "1.0.dev0",
            "1!1.0",
            "1.0.post1.dev2");
    Arbitrary<String> wildcards =
        Arbitraries.of("==1.*", "!=1.*", "==1.0.*", "!=1.0.*", "==2.*", "==1.0+a");
    Arbitrary<String> one =
        Arbitraries.oneOf(Combinators.combine(operators, bounds).as((o, b) -> o + b), wildcards);
    return one.list()
        .ofMaxSize(4)
        .map(parts -> SpecifierSet.parse(String.join(",", parts)).value());
  }

  @Property
  void orderIsAntisymmetricAndTransitive(
      @ForAll("versions") Version a, @ForAll("versions") Version b, @ForAll("versions") Version c) {
    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
    if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
      assertThat(a.compareTo(c)).isLessThanOrEqualTo(0);
    }
  }

  @Property
  void keysOrderAsVersionsDo(@ForAll("versions") Version a, @ForAll("versions") Version b) {
    assertThat(Integer.signum(a.versionKey().compareTo(b.versionKey())))
        .isEqualTo(Integer.signum(a.compareTo(b)));
    assertThat(a.equals(b)).isEqualTo(a.compareTo(b) == 0);
  }

  @Property
  void whatIsPrintedReadsBackAsItself(@ForAll("versions") Version version) {
    Version again = Version.parse(version.toString()).orElseThrow();
    assertThat(again).isEqualTo(version).hasSameHashCodeAs(version);
    assertThat(again.toString()).isEqualTo(version.toString());
  }

  @Property
  void anIntersectionContainsWhatBothContain(
      @ForAll("sets") SpecifierSet a,
      @ForAll("sets") SpecifierSet b,
      @ForAll("versions") Version version) {
    boolean both = a.contains(version, true) && b.contains(version, true);
    assertThat(a.intersect(b).contains(version, true)).isEqualTo(both);
    if (both) {
      assertThat(a.intersect(b).isUnsatisfiable()).isFalse();
      assertThat(a.versions().intersect(b.versions()).contains(version)).isTrue();
    }
  }

  @Property
  void theIntervalsHoldWhatTheSpecifiersHold(
      @ForAll("sets") SpecifierSet set, @ForAll("versions") Version version) {
    boolean namesText =
        set.specifiers().stream().anyMatch(s -> s.operator() == Specifier.Operator.ARBITRARY);
    boolean inside = set.versions().contains(version);
    assertThat(inside || !set.contains(version)).isTrue();
    assertThat(namesText || inside == set.contains(version)).isTrue();
  }

  @Property
  void intervalsAreAnAlgebraOfSets(
      @ForAll("sets") SpecifierSet a,
      @ForAll("sets") SpecifierSet b,
      @ForAll("versions") Version version) {
    VersionIntervals x = a.versions();
    VersionIntervals y = b.versions();
    boolean inX = x.contains(version);
    boolean inY = y.contains(version);
    assertThat(x.union(y).contains(version)).isEqualTo(inX || inY);
    assertThat(x.intersect(y).contains(version)).isEqualTo(inX && inY);
    assertThat(x.complement().contains(version)).isEqualTo(!inX);
    assertThat(x.complement().complement()).isEqualTo(x);
    assertThat(x.union(y).containsAll(x)).isTrue();
    assertThat(x.containsAll(x.intersect(y))).isTrue();
    assertThat(x.intersect(x.complement()).isEmpty()).isTrue();
  }

  @Property
  void printedSetsReadBackAsThemselves(@ForAll("sets") SpecifierSet set) {
    assertThat(SpecifierSet.parse(set.toString()).value()).isEqualTo(set);
  }

  @Property
  void noTextMakesAParserThrow(@ForAll String text) {
    Version.parse(text).ifPresent(v -> assertThat(Version.parse(v.toString())).contains(v));
    assertThat(SpecifierSet.parse(text)).isNotNull();
    assertThat(Marker.parse(text).value().isPresent())
        .isEqualTo(Marker.parse(text).problems().isEmpty());
    assertThat(Requirement.parse(text).value().isPresent())
        .isEqualTo(Requirement.parse(text).problems().isEmpty());
    assertThat(Redaction.excerpt(text).length()).isLessThan(200);
  }

  @Property
  void acceptedRequirementsReadBackAsThemselves(
      @ForAll("sets") SpecifierSet set, @ForAll("extras") List<String> extras) {
    String brackets = extras.stream().collect(Collectors.joining(",", "[", "]"));
    Requirement requirement =
        Requirement.parse("A.b" + brackets + set + " ; extra == 'X_y'").value().orElseThrow();
    assertThat(Requirement.parse(requirement.toString()).value()).contains(requirement);
  }

  @Provide
  Arbitrary<List<String>> extras() {
    return Arbitraries.of("x", "Y_z", "a-b").list().ofMaxSize(3);
  }
}
