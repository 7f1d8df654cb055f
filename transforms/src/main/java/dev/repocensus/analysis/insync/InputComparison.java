package dev.repocensus.analysis.insync;

import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.lockfile.RecordedRequirement;
import dev.repocensus.analysis.packaging.Redaction;
import dev.repocensus.analysis.packaging.Requirement;
import dev.repocensus.schema.row.GroupKind;
import dev.repocensus.schema.row.LockVerdict;
import dev.repocensus.schema.row.VerdictMethod;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compares what is declared with what a lock says it was made for, requirement by requirement. */
final class InputComparison {

  private record Recorded(RecordedRequirement input, @Nullable Requirement parsed) {}

  private final Satisfaction satisfaction;
  private final SameRequirement same;
  private final Map<String, List<Recorded>> byName = new TreeMap<>();
  private final Set<Recorded> matched = new HashSet<>();
  private final Set<String> changed = new HashSet<>();
  private final List<String> soft = new ArrayList<>();
  private final List<String> hard = new ArrayList<>();

  InputComparison(Lockfile lock) {
    satisfaction = new Satisfaction(lock);
    same = new SameRequirement(satisfaction.pythons());
    for (RecordedRequirement each : lock.inputs().requirements()) {
      Requirement parsed = Requirement.parse(each.requirement()).value().orElse(null);
      String name = parsed == null ? each.requirement() : parsed.distribution();
      byName.computeIfAbsent(name, n -> new ArrayList<>()).add(new Recorded(each, parsed));
    }
  }

  LockJudgement judge(List<ParsedInput> declared) {
    List<ParsedInput> strange = declared.stream().filter(each -> !match(each)).toList();
    strange.forEach(this::drift);
    List<String> orphans = orphans();
    List<String> reasons = new ArrayList<>(hard);
    reasons.addAll(soft);
    reasons.addAll(orphans);
    return new LockJudgement(verdict(orphans), reasons, VerdictMethod.INPUTS);
  }

  private LockVerdict verdict(List<String> orphans) {
    if (!hard.isEmpty()) {
      return LockVerdict.DRIFT_HARD;
    }
    if (!soft.isEmpty()) {
      return LockVerdict.DRIFT_SOFT;
    }
    return orphans.isEmpty() ? LockVerdict.IN_SYNC : LockVerdict.ORPHANED;
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
    return same.test(declared.parsed(), recorded.parsed());
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

  private void drift(ParsedInput declared) {
    boolean satisfied = satisfaction.satisfies(declared);
    String reason = declared.asks() + ", " + madeFor(declared);
    if (satisfied) {
      soft.add(reason);
    } else {
      hard.add(reason + ", " + satisfaction.locked(declared));
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
    return Redaction.excerpt(recorded.input().requirement());
  }

  private List<String> orphans() {
    List<String> reasons = new ArrayList<>();
    byName.forEach(
        (name, all) ->
            all.stream()
                .filter(each -> !matched.contains(each) && !changed.contains(key(name, each)))
                .map(each -> "the lock was made for '" + shown(each) + "', which is not declared")
                .forEach(reasons::add));
    return reasons;
  }
}
