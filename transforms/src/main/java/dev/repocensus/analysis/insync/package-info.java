/**
 * Whether a lock still matches what is declared: digests computed again, recorded inputs compared,
 * and what is locked held against what is asked for. Nothing is read or solved here.
 */
@NullMarked
package dev.repocensus.analysis.insync;

import org.jspecify.annotations.NullMarked;
