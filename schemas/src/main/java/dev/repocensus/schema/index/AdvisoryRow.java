package dev.repocensus.schema.index;

import dev.repocensus.schema.problem.Severity;
import dev.repocensus.schema.row.Doc;
import dev.repocensus.schema.row.TableSpec;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One OSV record about one distribution or more. */
@TableSpec(
    name = "advisories",
    grain = "advisory",
    key = {"advisory_id"},
    sort = {"advisory_id"},
    isOfRun = false)
@Doc("Every advisory of a loaded dump (OSV), withdrawn ones included.")
public record AdvisoryRow(
    @Doc("Id of the record.") String advisoryId,
    @Doc("One line, as its authors wrote it; NULL if they did not.") @Nullable String summary,
    @Doc(
            "How bad it is, by its highest CVSS score, else by the words of its database; NULL if"
                + " neither says.")
        @Nullable Severity severity,
    @Doc("Highest CVSS base score, from 0 to 10; NULL if it has none.") @Nullable Double cvss,
    @Doc("The vector of that score.") @Nullable String cvssVector,
    @Doc("When it was published.") @Nullable Instant publishedTs,
    @Doc("When it was last changed.") @Nullable Instant modifiedTs,
    @Doc("When it was withdrawn; NULL if it was not.") @Nullable Instant withdrawnTs) {}
