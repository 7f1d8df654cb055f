package dev.repocensus.schema.row;

import org.jspecify.annotations.Nullable;

/** One file that imports another file of the scope. */
@TableSpec(
    name = "module_edges",
    grain = "importing file x imported file x kind",
    key = {"src_path", "dst_path", "edge_kind"},
    sort = {"src_project_id", "src_path", "dst_path", "edge_kind"})
@Doc("The import graph between the files of the scope.")
public record ModuleEdgeRow(
    @Doc("The importing file.") String srcPath,
    @Doc("The imported file.") String dstPath,
    @Doc("Dotted name of the importing module; NULL for scripts.") @Nullable String srcModule,
    @Doc("Dotted name of the imported module; NULL for scripts.") @Nullable String dstModule,
    @Doc("Project of the importing file.") String srcProjectId,
    @Doc("Project of the imported file.") String dstProjectId,
    @Doc("How the one comes to import the other.") EdgeKind edgeKind,
    @Doc("Strongest layer of its imports: eager, then lazy, then typing.") ImportLayer layer,
    @Doc("Rows of the imports table behind the edge.") long importCount,
    @Doc("Whether all of its imports are in tests.") boolean testOnly,
    @Doc("Line of the first import behind the edge, from 1.") int line,
    @Doc("Cycle that both ends share when every import counts; NULL if none.")
        @Nullable String sccIdAll,
    @Doc("Cycle that both ends share without typing imports; NULL if none.")
        @Nullable String sccIdRuntime,
    @Doc("Cycle that both ends share without typing and lazy imports; NULL if none.")
        @Nullable String sccIdEager) {}
