package dev.repocensus.analysis.resolves;

import dev.repocensus.schema.row.ResolveMemberRow;
import dev.repocensus.schema.row.ResolveRole;
import dev.repocensus.schema.row.ResolveRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of the resolves of a scope and of their members. */
public final class ResolveRows {
  private ResolveRows() {}

  /** One row for each resolve, by name. */
  public static List<ResolveRow> resolves(ResolveIndex index) {
    Map<String, Long> consumers = new HashMap<>();
    for (Membership member : index.members()) {
      if (member.role() == ResolveRole.CONSUMER) {
        consumers.merge(member.resolveName(), 1L, Long::sum);
      }
    }
    List<ResolveRow> rows = new ArrayList<>();
    for (Resolve resolve : index.resolves().values()) {
      LockedSet lock = resolve.lock();
      rows.add(
          new ResolveRow(
              resolve.name(),
              resolve.kind(),
              lock == null ? null : lock.lockfileId(),
              resolve.lockPath(),
              resolve.pythonRequires(),
              consumers.getOrDefault(resolve.name(), 0L),
              resolve.isDefault()));
    }
    return rows;
  }

  /** One row for each project in each role of a resolve. */
  public static List<ResolveMemberRow> members(ResolveIndex index) {
    List<ResolveMemberRow> rows = new ArrayList<>();
    for (Membership member : index.members()) {
      rows.add(
          new ResolveMemberRow(
              member.resolveName(),
              member.projectId(),
              member.role(),
              member.evidence().text(),
              member.path(),
              member.line()));
    }
    return rows;
  }
}
