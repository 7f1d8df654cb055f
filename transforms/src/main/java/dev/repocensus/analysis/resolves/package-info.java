/**
 * Which project puts requirements into which resolve and which one takes its distributions from it,
 * what each resolve has locked, and where two of them disagree. Files are not read here, and no
 * import is looked at.
 */
@NullMarked
package dev.repocensus.analysis.resolves;

import org.jspecify.annotations.NullMarked;
