package dev.repocensus.analysis.insync;

import dev.repocensus.analysis.lockfile.RecordedRequirement;
import dev.repocensus.analysis.packaging.Redaction;
import dev.repocensus.analysis.packaging.Requirement;
import dev.repocensus.analysis.packaging.Truth;
import dev.repocensus.schema.row.GroupKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Compares what is declared with what a lock says it was made for, requirement by requirement. */
final class InputComparison {

  private record Recorded(RecordedRequirement input, @Nullable Requirement parsed) {}

  private final Satisfaction satisfaction;
  private final SameRequirement same;
  private final Verdict verdict;
  private final BiPredicate<ParsedInput, RecordedRequirement> sameSource;
  private final Map<String, List<Recorded>> byName = new TreeMap<>();
  private final Set<Recorded> matched = new HashSet<>();
  private final Set<String> changed = new HashSet<>();

  InputComparison(Satisfaction satisfaction, List<RecordedRequirement> recorded, Verdict verdict) {
    this(satisfaction, recorded, verdict, (declared, then) -> true);
  }

  /**
   * A comparison.
   *
   * @param sameSource whether both are to be taken from the same place
   */
  InputComparison(
      Satisfaction satisfaction,
      List<RecordedRequirement> recorded,
      Verdict verdict,
      BiPredicate<ParsedInput, RecordedRequirement> sameSource) {
    this.sameSource = sameSource;
    this.satisfaction = satisfaction;
    this.verdict = verdict;
    same = new SameRequirement(satisfaction.pythons());
    for (RecordedRequirement each : recorded) {
      Requirement parsed = Requirement.parse(each.requirement()).value().orElse(null);
      String name = parsed == null ? each.requirement() : parsed.distribution();
      byName.computeIfAbsent(name, n -> new ArrayList<>()).add(new Recorded(each, parsed));
    }
  }

  /** Adds a reason for each requirement that only one side has. */
  void compare(List<ParsedInput> declared) {
    Set<ParsedInput> strange = new LinkedHashSet<>();
    declared.stream().filter(each -> !match(each)).forEach(strange::add);
    strange.forEach(this::drift);
    declared.stream().filter(each -> !strange.contains(each)).forEach(this::check);
    orphans();
  }

  private boolean match(ParsedInput declared) {
    boolean found = false;
    for (Recorded recorded : byName.getOrDefault(declared.distribution(), List.of())) {
      boolean same = sameGroup(declared.input(), recorded.input());
      if ((same || bothDev(declared.input(), recorded.input())) && isSame(declared, recorded)) {
        matched.add(recorded);
        found |= same;
      }
    }
    return found;
  }

  private boolean isSame(ParsedInput declared, Recorded recorded) {
    if (declared.parsed() == null || recorded.parsed() == null) {
      return declared.input().requirement().equals(recorded.input().requirement());
    }
    return same.test(declared.parsed(), recorded.parsed())
        && sameSource.test(declared, recorded.input());
  }

  private static boolean sameGroup(DeclaredInput declared, RecordedRequirement recorded) {
    if (declared.groupKind() == GroupKind.UNKNOWN || recorded.groupKind() == GroupKind.UNKNOWN) {
      return true;
    }
    return declared.groupKind() == recorded.groupKind()
        && (declared.groupKind() == GroupKind.RUNTIME
            || declared.groupName().equals(recorded.groupName()));
  }

  /** A lock repeats what one group includes of another; manifests declare it once. */
  private static boolean bothDev(DeclaredInput declared, RecordedRequirement recorded) {
    return declared.groupKind() == GroupKind.DEV && recorded.groupKind() == GroupKind.DEV;
  }

  /** Even what the lock was made for need not be what it holds. */
  private void check(ParsedInput declared) {
    if (!satisfaction.satisfies(declared)) {
      verdict.unsatisfied(
          declared,
          declared.asks() + " as when the lock was made, " + satisfaction.locked(declared));
    }
  }

  private void drift(ParsedInput declared) {
    String reason = declared.asks() + ", " + madeFor(declared);
    Truth holds = satisfaction.judge(declared);
    if (holds != Truth.FALSE) {
      verdict.soft(reason + (holds == Truth.UNKNOWN ? ", " + satisfaction.untold(declared) : ""));
    } else {
      verdict.unsatisfied(declared, reason + ", " + satisfaction.locked(declared));
    }
  }

  /** What the lock was made for instead: the first of this name that is no longer declared. */
  private String madeFor(ParsedInput declared) {
    for (Recorded recorded : byName.getOrDefault(declared.distribution(), List.of())) {
      boolean left = !matched.contains(recorded);
      if (left && sameGroup(declared.input(), recorded.input())) {
        changed.add(key(declared.distribution(), recorded));
        return "the lock was made for '" + shown(recorded) + "'";
      }
    }
    return "the lock was made without it";
  }

  private static String key(String name, Recorded recorded) {
    return name + " " + recorded.input().groupKind() + " " + recorded.input().groupName();
  }

  private static String shown(Recorded recorded) {
    String source = recorded.input().source();
    boolean isSeen = source == null || source.isEmpty() || !source.startsWith("index ");
    return Redaction.excerpt(recorded.input().requirement() + (isSeen ? "" : " from " + source));
  }

  private void orphans() {
    byName.forEach(
        (name, all) ->
            all.stream()
                .filter(each -> !matched.contains(each) && !changed.contains(key(name, each)))
                .map(each -> "the lock was made for '" + shown(each) + "', which is not declared")
                .forEach(verdict::orphaned));
  }
}
