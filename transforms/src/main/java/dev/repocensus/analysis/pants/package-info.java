/**
 * What Pants is told, read from its files without running it: the resolves of a pants.toml, and
 * which targets of a BUILD file put requirements into a resolve or take distributions from one.
 * What follows from it for projects is not decided here.
 */
@NullMarked
package dev.repocensus.analysis.pants;

import org.jspecify.annotations.NullMarked;
