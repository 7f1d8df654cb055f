/**
 * The register of tables, and all that is asked of a row record: columns, Avro schema, SQL views,
 * dictionary and reference pages. Files, engines and how rows are computed do not live here.
 */
@NullMarked
package dev.repocensus.schema.table;

import org.jspecify.annotations.NullMarked;
