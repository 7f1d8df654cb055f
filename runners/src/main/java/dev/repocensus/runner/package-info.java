/**
 * Which runner executes a scan, and how it is set up. The only room that knows runners by name; it
 * does not know what a scan computes.
 */
@NullMarked
package dev.repocensus.runner;

import org.jspecify.annotations.NullMarked;
