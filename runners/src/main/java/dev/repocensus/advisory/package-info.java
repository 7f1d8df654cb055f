/**
 * Dumps of advisories as files: zips, folders and single records that a user points at. What a
 * record says is decided in {@code analysis.advisory}; nothing here trusts the files.
 */
@NullMarked
package dev.repocensus.advisory;

import org.jspecify.annotations.NullMarked;
