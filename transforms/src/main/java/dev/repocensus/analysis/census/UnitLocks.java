package dev.repocensus.analysis.census;

import dev.repocensus.analysis.closure.Closure;
import dev.repocensus.analysis.closure.LockClosure;
import dev.repocensus.analysis.closure.RootRequirement;
import dev.repocensus.analysis.insync.DeclaredInput;
import dev.repocensus.analysis.insync.LockInputs;
import dev.repocensus.analysis.insync.LockVerdicts;
import dev.repocensus.analysis.packaging.Requirement;
import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.scan.LockFacts;
import dev.repocensus.analysis.scan.UnitFacts;
import dev.repocensus.schema.row.GroupKind;
import java.util.ArrayList;
import java.util.List;

/** Judges the locks of one unit, each once. */
final class UnitLocks {
  private UnitLocks() {}

  static List<JudgedLock> of(UnitFacts unit, ResolveIndex resolves) {
    String projectId = unit.head().project().projectId();
    List<JudgedLock> judged = new ArrayList<>();
    for (LockFacts facts : unit.locks()) {
      LockInputs inputs =
          ManifestInputs.of(LockRows.lockfileId(projectId, facts.path()), facts, unit, resolves);
      Closure closure = LockClosure.of(facts.lock(), roots(inputs));
      judged.add(
          new JudgedLock(
              facts, inputs, closure, LockVerdicts.judge(facts.lock(), inputs, closure)));
    }
    return List.copyOf(judged);
  }

  private static List<RootRequirement> roots(LockInputs inputs) {
    List<RootRequirement> roots = new ArrayList<>();
    for (DeclaredInput each : inputs.declared()) {
      String group = each.groupName().isEmpty() ? null : each.groupName();
      if (each.groupKind() != GroupKind.BUILD) {
        Requirement.parse(each.requirement())
            .value()
            .ifPresent(parsed -> roots.add(new RootRequirement(parsed, group)));
      }
    }
    return roots;
  }
}
