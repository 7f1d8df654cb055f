/**
 * Graphs of integers: strongly connected components with a shortest cycle as their witness, and
 * edges between files summed up to edges between projects. What an import is, and which file it
 * leads to, is not known here.
 */
@NullMarked
package dev.repocensus.analysis.graph;

import org.jspecify.annotations.NullMarked;
