/**
 * Whole jobs, readable on one page: what a scan is asked to do, the job itself, and what it says at
 * the end. No runner is named here, and nothing is parsed.
 */
@NullMarked
package dev.repocensus.pipeline;

import org.jspecify.annotations.NullMarked;
