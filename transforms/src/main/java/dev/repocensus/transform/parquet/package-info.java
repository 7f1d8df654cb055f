/**
 * Blocks of rows become Parquet files, equal bytes for equal rows. Which rows go into which file,
 * and when a file is published, is decided elsewhere.
 */
@NullMarked
package dev.repocensus.transform.parquet;

import org.jspecify.annotations.NullMarked;
