/**
 * One record per table of a snapshot of release indexes and advisories, which lies beside the runs
 * in a lake. How an index is asked, and how versions are judged by a snapshot, does not live here.
 */
@NullMarked
package dev.repocensus.schema.index;

import org.jspecify.annotations.NullMarked;
