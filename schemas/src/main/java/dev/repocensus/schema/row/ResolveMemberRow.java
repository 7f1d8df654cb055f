package dev.repocensus.schema.row;

import org.jspecify.annotations.Nullable;

/** One project in one role of one resolve. */
@TableSpec(
    name = "resolve_members",
    grain = "project in a role of a resolve",
    key = {"resolve_name", "project_id", "role"},
    sort = {"resolve_name", "project_id"})
@Doc(
    "Which project gives requirements to a resolve, and which one takes its distributions from it.")
public record ResolveMemberRow(
    @Doc("Name of the resolve.") String resolveName,
    @Doc("Project that is a member.") String projectId,
    @Doc("What it is to the resolve.") ResolveRole role,
    @Doc(
            "How that is known: requirement_target, build_resolve, build_defaults, build_dependency, default_resolve, workspace_member, path_dependency, beside, compiled_from or name_pair.")
        String evidence,
    @Doc("File that says so; NULL if it follows from where files lie.")
        @Nullable String evidencePath,
    @Doc("Line of that file, from 1; NULL if no single line says so.")
        @Nullable Integer evidenceLine) {}
