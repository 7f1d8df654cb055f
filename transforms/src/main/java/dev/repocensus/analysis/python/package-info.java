/**
 * From the bytes of a Python file to its import statements. Nothing here knows what an import leads
 * to; only this package knows Python tokens.
 */
@NullMarked
package dev.repocensus.analysis.python;

import org.jspecify.annotations.NullMarked;
