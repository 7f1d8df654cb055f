/**
 * One record per output table but that of problems, and the closed vocabularies of their columns.
 * How rows are stored, shipped or computed does not live here.
 */
@NullMarked
package dev.repocensus.schema.row;

import org.jspecify.annotations.NullMarked;
