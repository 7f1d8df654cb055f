/**
 * Which distributions install which modules, and what is known of it: a map from module prefixes to
 * sets of distributions (PEP 503 names; evidence from wheels, PEP 427, and metadata, PEP 794). What
 * a project declares or locks is not known here, nor how the files were found.
 */
@NullMarked
package dev.repocensus.analysis.distribution;

import org.jspecify.annotations.NullMarked;
