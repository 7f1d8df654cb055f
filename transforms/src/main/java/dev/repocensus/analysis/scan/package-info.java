/**
 * One project's files become facts: each is read by the reader of its kind, and everything that was
 * seen is accounted for. What other projects say is not known here.
 */
@NullMarked
package dev.repocensus.analysis.scan;

import org.jspecify.annotations.NullMarked;
