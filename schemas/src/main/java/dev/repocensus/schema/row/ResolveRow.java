package dev.repocensus.schema.row;

import org.jspecify.annotations.Nullable;

/** One named set of locked distributions that projects share. */
@TableSpec(
    name = "resolves",
    grain = "resolve",
    key = {"resolve_name"},
    sort = {"resolve_name"})
@Doc(
    "Every resolve of the scope, whoever names it: a build tool, a workspace, or a lock beside a project.")
public record ResolveRow(
    @Doc("Name of the resolve; the path of its lock where it has no name of its own.")
        String resolveName,
    @Doc("What makes projects share it.") ResolveKind resolveKind,
    @Doc("Its lockfile; NULL if it has none.") @Nullable String lockfileId,
    @Doc("Path of its lockfile; NULL if it states none.") @Nullable String lockPath,
    @Doc("Interpreters it is for; NULL if nothing says.") @Nullable String pythonRequires,
    @Doc("Projects that consume it.") long members,
    @Doc("Whether it is what a project uses that names none.") boolean isDefault) {}
