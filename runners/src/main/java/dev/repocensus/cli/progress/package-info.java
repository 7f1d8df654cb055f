/**
 * How a running scan is shown: a bar, plain lines, JSON lines, or not at all. When a scan moves is
 * decided elsewhere.
 */
@NullMarked
package dev.repocensus.cli.progress;

import org.jspecify.annotations.NullMarked;
