/**
 * Reads a published lake and writes what it says: tables as text, the worst cycles with their
 * evidence. Nothing here runs a pipeline, and nothing here knows where standard output is.
 */
@NullMarked
package dev.repocensus.report;

import org.jspecify.annotations.NullMarked;
