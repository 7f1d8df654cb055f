/**
 * What the census could not do: stable codes and the shape of one problem. Findings about a project
 * do not live here.
 */
@NullMarked
package dev.repocensus.schema.problem;

import org.jspecify.annotations.NullMarked;
