/**
 * What the census could not do: stable codes, one problem, and its row in the lake. Findings about
 * a project do not live here.
 */
@NullMarked
package dev.repocensus.schema.problem;

import org.jspecify.annotations.NullMarked;
