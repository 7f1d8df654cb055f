/**
 * From an imported name to what it refers to: standard library, first party, distribution, or
 * unresolved with the evidence. Python syntax is not known here.
 */
@NullMarked
package dev.repocensus.analysis.resolve;

import org.jspecify.annotations.NullMarked;
