/**
 * Where two projects or two resolves cannot agree on a distribution: by what they declare, by what
 * is locked, or by one against the other. Which project uses which resolve is found elsewhere.
 */
@NullMarked
package dev.repocensus.analysis.conflicts;

import org.jspecify.annotations.NullMarked;
