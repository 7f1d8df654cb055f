package dev.repocensus.analysis.insync;

import com.fasterxml.jackson.databind.JsonNode;
import dev.repocensus.analysis.closure.Pythons;
import dev.repocensus.analysis.lockfile.LockTrees;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.analysis.packaging.Marker;
import dev.repocensus.analysis.packaging.Requirement;
import dev.repocensus.analysis.packaging.SpecifierSet;
import dev.repocensus.schema.row.GroupKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Holds a PDM lock against the inputs that it records. Of requirements it records all but the
 * versions they allow; whether those are satisfied, what is locked must tell.
 */
final class PdmComparison {
  private static final String DEFAULT = "default";
  private static final String OPAQUE = "url-sha256:";

  private final Lockfile lock;
  private final List<ParsedInput> declared;
  private final SortedMap<String, List<String>> now;
  private final Verdict verdict;
  private final SameRequirement same;

  /** All groups are compared: one that the lock does not hold is recorded all the same. */
  PdmComparison(Lockfile lock, LockInputs inputs, Verdict verdict) {
    this.lock = lock;
    this.declared =
        inputs.declared().stream()
            .filter(each -> each.groupKind() != GroupKind.BUILD)
            .map(ParsedInput::of)
            .toList();
    this.now = inputs.evidence().settings();
    this.verdict = verdict;
    same = new SameRequirement(new Pythons(List.of()));
  }

  /** Adds a reason for each input that differs; none if no manifest was read. */
  void compare() {
    if (now.isEmpty()) {
      return;
    }
    pythons();
    settings();
    if (!trees(now(PdmInputs.SOURCES)).equals(trees(then(PdmInputs.SOURCES)))) {
      verdict.soft("the sources of tool.pdm are not those that the lock was made with");
    }
    SortedMap<String, List<ParsedInput>> groups = new TreeMap<>();
    declared.forEach(
        each -> groups.computeIfAbsent(groupOf(each), g -> new ArrayList<>()).add(each));
    Set<String> names = new TreeSet<>(groups.keySet());
    lock.inputs().settings().keySet().stream()
        .filter(key -> key.startsWith(PdmInputs.GROUPS))
        .map(key -> key.substring(PdmInputs.GROUPS.length()))
        .forEach(names::add);
    names.forEach(
        name -> group(name, groups.getOrDefault(name, List.of()), then(PdmInputs.GROUPS + name)));
  }

  private List<String> now(String key) {
    return now.getOrDefault(key, List.of());
  }

  private List<String> then(String key) {
    return lock.inputs().setting(key);
  }

  private void pythons() {
    String before = String.join("", then(PdmInputs.PYTHONS));
    String after = String.join("", now(PdmInputs.PYTHONS));
    Pythons some = Pythons.of(before);
    Pythons others = Pythons.of(after);
    boolean isSame =
        Coverage.outside(some, others).isEmpty() && Coverage.outside(others, some).isEmpty();
    if (!isSame) {
      verdict.soft("the project is for Python " + after + ", the lock was made for " + before);
    }
  }

  private void settings() {
    Set<String> keys = new TreeSet<>(now.keySet());
    keys.addAll(lock.inputs().settings().keySet());
    for (String key : keys) {
      if (key.startsWith(PdmInputs.RESOLUTION) && !now(key).equals(then(key))) {
        String name = key.substring(PdmInputs.PROJECT.length());
        verdict.soft(
            "tool.pdm." + name + " is now " + now(key) + ", the lock was made with " + then(key));
      }
    }
  }

  private static List<JsonNode> trees(List<String> texts) {
    return texts.stream().map(LockTrees::jsonOrMissing).toList();
  }

  private static String groupOf(ParsedInput each) {
    DeclaredInput input = each.input();
    boolean isDefault = input.groupKind() == GroupKind.RUNTIME || input.groupName().isEmpty();
    return isDefault ? DEFAULT : DistributionName.normalize(input.groupName());
  }

  private void group(String name, List<ParsedInput> inputs, List<String> recorded) {
    Set<String> left = new LinkedHashSet<>(recorded);
    for (ParsedInput each : inputs) {
      String match = left.stream().filter(line -> isSame(each, line)).findFirst().orElse(null);
      if (match == null) {
        verdict.soft(each.asks() + " in group '" + name + "', the lock was not made for it");
      } else {
        left.remove(match);
        if (isSpelledOtherwise(each, match)) {
          verdict.cosmetic(each.asks() + ", the lock was made for '" + match + "'");
        }
      }
    }
    left.forEach(
        line ->
            verdict.orphaned(
                "the lock was made for '"
                    + line
                    + "' in group '"
                    + name
                    + "', which nothing declares"));
  }

  private boolean isSame(ParsedInput input, String line) {
    Requirement parsed = input.parsed();
    if (line.startsWith(OPAQUE) || parsed == null || parsed.url() != null) {
      return line.equals(OPAQUE + Sha256.hex(input.input().requirement()));
    }
    Requirement then = Requirement.parse(line).value().orElse(null);
    return then != null && same.test(anyVersion(parsed), anyVersion(then));
  }

  /** Names count as written, and so does which side of a comparison is which. */
  private static boolean isSpelledOtherwise(ParsedInput input, String line) {
    Requirement now = input.parsed();
    Requirement then = Requirement.parse(line).value().orElse(null);
    if (now == null || then == null) {
      return false;
    }
    boolean isTurned =
        now.marker() instanceof Marker.Comparison
            && then.marker() instanceof Marker.Comparison
            && !now.marker().equals(then.marker());
    return isTurned || !now.name().equals(then.name());
  }

  private static Requirement anyVersion(Requirement of) {
    return new Requirement(of.name(), of.extras(), SpecifierSet.ANY, of.url(), of.marker());
  }
}
