/**
 * The command line: one class per verb, options and their environment twins, exit codes. What a
 * verb finds out does not live here.
 */
@NullMarked
package dev.repocensus.cli;

import org.jspecify.annotations.NullMarked;
