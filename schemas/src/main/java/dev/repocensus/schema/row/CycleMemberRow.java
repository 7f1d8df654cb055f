package dev.repocensus.schema.row;

import org.jspecify.annotations.Nullable;

/** One member of a strongly connected component. */
@TableSpec(
    name = "cycle_members",
    grain = "component x member",
    key = {"level", "layer", "scc_id", "member_id"},
    sort = {"level", "layer", "scc_id", "member_id"})
@Doc("Which projects or files are in which cycle.")
public record CycleMemberRow(
    @Doc("What the members are.") CycleLevel level,
    @Doc("Which imports the graph was built from.") GraphLayer layer,
    @Doc("Id of the component, as in the cycles table.") String sccId,
    @Doc("The member: a project_id, or the path of a file.") String memberId,
    @Doc("Project of the member.") String projectId,
    @Doc(value = "Owner who answers for the member.", filled = false) @Nullable String owner) {}
