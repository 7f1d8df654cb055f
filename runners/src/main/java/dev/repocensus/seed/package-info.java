/**
 * Wheels and installed trees as files: what a user points at to extend the map from modules to
 * distributions. What the files mean is decided in {@code analysis.distribution}; nothing here
 * trusts them.
 */
@NullMarked
package dev.repocensus.seed;

import org.jspecify.annotations.NullMarked;
