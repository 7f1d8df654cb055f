/**
 * From an imported name to what it refers to: standard library, first party, distribution, or
 * unresolved with the evidence. Python syntax is not known here; a Pants repository is resolved by
 * the same rules in the same order as any other.
 */
@NullMarked
package dev.repocensus.analysis.resolve;

import org.jspecify.annotations.NullMarked;
