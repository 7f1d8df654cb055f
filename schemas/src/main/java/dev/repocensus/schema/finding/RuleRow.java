package dev.repocensus.schema.finding;

import dev.repocensus.schema.problem.Severity;
import dev.repocensus.schema.row.Doc;
import dev.repocensus.schema.row.TableSpec;

/** One rule that makes findings. */
@TableSpec(
    name = "rules",
    grain = "rule",
    key = {"rule_id"},
    sort = {"rule_id"})
@Doc("The register of rules, as this version of the census has it.")
public record RuleRow(
    @Doc("Stable code of the rule.") String ruleId,
    @Doc("Its name, in words joined by hyphens.") String ruleName,
    @Doc("First letters of the code.") String family,
    @Doc("How much its findings matter.") Severity defaultSeverity,
    @Doc("What it finds, in one sentence.") String description,
    @Doc("What to do about it, in one sentence.") String remediation,
    @Doc("Place in the reference that describes it.") String docAnchor,
    @Doc("First version of the census that has it.") String sinceVersion) {}
