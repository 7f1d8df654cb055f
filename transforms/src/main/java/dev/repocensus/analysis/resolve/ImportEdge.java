package dev.repocensus.analysis.resolve;

import dev.repocensus.schema.row.EdgeKind;

/**
 * One file that an import leads to.
 *
 * @param target the file's id
 * @param kind how it comes to be imported
 */
public record ImportEdge(int target, EdgeKind kind) {}
