/**
 * What is true about projects and should be looked at: one class a rule, named for its code, and
 * the register they stand in. What the rules look at is found out elsewhere.
 */
@NullMarked
package dev.repocensus.analysis.finding;

import org.jspecify.annotations.NullMarked;
