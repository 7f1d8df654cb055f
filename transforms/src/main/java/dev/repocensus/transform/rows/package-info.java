/**
 * Rows on the move: all rows of one table of one project in one compact, sorted block, and the
 * coders that carry blocks and records between steps. What a row says is declared in the schema;
 * how blocks become files lives with the writer.
 */
@NullMarked
package dev.repocensus.transform.rows;

import org.jspecify.annotations.NullMarked;
