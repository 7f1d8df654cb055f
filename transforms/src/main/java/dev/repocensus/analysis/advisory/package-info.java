/**
 * Advisories about releases (OSV): how a record is read, which records speak of one thing, and
 * which versions they are about. Where dumps and snapshots lie is not known here, nor which project
 * locks what.
 */
@NullMarked
package dev.repocensus.analysis.advisory;

import org.jspecify.annotations.NullMarked;
