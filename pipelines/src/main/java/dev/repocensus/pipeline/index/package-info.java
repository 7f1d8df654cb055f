/**
 * Where snapshots of release indexes and advisories lie, how one is put in place whole, and which
 * one a run is judged by. How an index is asked, and what versions are worth, is not known here.
 */
@NullMarked
package dev.repocensus.pipeline.index;

import org.jspecify.annotations.NullMarked;
