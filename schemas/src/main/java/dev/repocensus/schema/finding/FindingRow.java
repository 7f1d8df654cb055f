package dev.repocensus.schema.finding;

import dev.repocensus.schema.problem.Severity;
import dev.repocensus.schema.row.Doc;
import dev.repocensus.schema.row.TableSpec;
import dev.repocensus.schema.row.UseConfidence;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One thing that is true about a project and should be looked at. */
@TableSpec(
    name = "findings",
    grain = "finding",
    key = {"fingerprint"},
    sort = {"rule_id", "project_id", "fingerprint"})
@Doc("Everything that a rule found, each once, under an identity that outlives edits around it.")
public record FindingRow(
    @Doc("Hash of rule, project and logical subject; no line numbers in it.") String fingerprint,
    @Doc("Rule that found it.") String ruleId,
    @Doc("How much it matters.") Severity severity,
    @Doc("Project it is about; NULL if it is about the scope.") @Nullable String projectId,
    @Doc(value = "Owner who can act.", filled = false) @Nullable String owner,
    @Doc("What it is about: a distribution, a module, a lock.") String subject,
    @Doc("File to look at; NULL if none.") @Nullable String filePath,
    @Doc("Line to look at, from 1; NULL if it is about no single line.") @Nullable Integer line,
    @Doc("One sentence for a person.") String message,
    @Doc("What would make it go away; NULL if the rule says all there is to say.")
        @Nullable String remediation,
    @Doc("How sure it is.") UseConfidence confidence,
    @Doc(value = "What became of it since the run before.", filled = false)
        @Nullable FindingState state,
    @Doc(value = "Why it appeared.", filled = false) @Nullable FindingCause cause,
    @Doc(value = "Date of the first run that had it.", filled = false)
        @Nullable LocalDate firstSeenDate,
    @Doc(value = "Date of the last run that had it.", filled = false)
        @Nullable LocalDate lastSeenDate,
    @Doc(value = "Days since the first run that had it.", unit = "days", filled = false)
        @Nullable Integer ageDays,
    @Doc(value = "Whether the baseline knows it.", filled = false) @Nullable Boolean inBaseline,
    @Doc("Whether a pragma in the source says to ignore it.") boolean suppressed,
    @Doc("What suppresses it, as path and line; NULL if nothing does.")
        @Nullable String suppressionId) {}
