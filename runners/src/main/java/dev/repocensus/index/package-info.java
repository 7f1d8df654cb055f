/**
 * Asking release indexes over HTTP, politely and once for each name, and putting what they said
 * into a snapshot of the lake. What a page means is decided in {@code analysis.simpleindex}; a scan
 * never comes here.
 */
@NullMarked
package dev.repocensus.index;

import org.jspecify.annotations.NullMarked;
