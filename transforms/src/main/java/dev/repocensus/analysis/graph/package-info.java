/**
 * Graphs of integers: strongly connected components and a shortest cycle as their witness. What the
 * vertices are is not known here.
 */
@NullMarked
package dev.repocensus.analysis.graph;

import org.jspecify.annotations.NullMarked;
