/**
 * The register of rules that make findings: what is true about a project and should be looked at.
 * How a rule decides lives in the analysis; what could not be read is a problem, not a finding.
 */
@NullMarked
package dev.repocensus.schema.finding;

import org.jspecify.annotations.NullMarked;
