/**
 * Graphs of integers: strongly connected components, and a shortest cycle as the witness of each.
 * What an import is, and which file it leads to, is not known here.
 */
@NullMarked
package dev.repocensus.analysis.graph;

import org.jspecify.annotations.NullMarked;
