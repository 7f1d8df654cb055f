package dev.repocensus.schema.row;

import org.jspecify.annotations.Nullable;

/** One project that imports or requires another project of the scope. */
@TableSpec(
    name = "project_edges",
    grain = "project x project",
    key = {"src_project_id", "dst_project_id"},
    sort = {"src_project_id", "dst_project_id"})
@Doc("The dependency graph between the projects of the scope, by imports and by declaration.")
public record ProjectEdgeRow(
    @Doc("Project that depends.") String srcProjectId,
    @Doc("Project that is depended on.") String dstProjectId,
    @Doc("Rows of the imports table behind the edge.") long importCount,
    @Doc("Files that hold those imports.") long fileCount,
    @Doc("Those imports that run when their module is imported.") long eagerImportCount,
    @Doc("Those imports that run only when called.") long lazyImportCount,
    @Doc("Those imports that only a type checker follows.") long typingImportCount,
    @Doc("Those imports that are in tests.") long testImportCount,
    @Doc("Whether a declared requirement names the other project.") boolean isDeclared,
    @Doc("Cycle that both ends share when every import counts; NULL if none.")
        @Nullable String sccId,
    @Doc(value = "Whether the proposed cut of its cycle removes the edge.", filled = false)
        @Nullable Boolean isCutEdge,
    @Doc(value = "Rank of the edge in the proposed cut, from 1.", filled = false)
        @Nullable Integer cutRank,
    @Doc("File of the first import behind the edge; NULL if it is only declared.")
        @Nullable String evidencePath,
    @Doc("Line of the first import behind the edge, from 1; NULL if it is only declared.")
        @Nullable Integer evidenceLine) {}
