package dev.repocensus.schema.index;

import dev.repocensus.schema.row.Doc;
import dev.repocensus.schema.row.TableSpec;
import org.jspecify.annotations.Nullable;

/** One span of versions that an advisory is about. */
@TableSpec(
    name = "advisory_ranges",
    grain = "advisory x distribution x span",
    key = {"advisory_id", "distribution", "position"},
    sort = {"distribution", "advisory_id", "position"},
    isOfRun = false)
@Doc("The spans of versions that advisories are about, each from its first version to its end.")
public record AdvisoryRangeRow(
    @Doc("Id of the record.") String advisoryId,
    @Doc("Normalized name of the distribution (PEP 503).") String distribution,
    @Doc("Ordinal of the span in the record, from 0.") int position,
    @Doc("First version that is affected; 0 is before all.") String introduced,
    @Doc("First version that is not; NULL if none is known.") @Nullable String fixed,
    @Doc("Last version that is affected; NULL if the span ends at fixed or has no end.")
        @Nullable String lastAffected,
    @Doc("First version that the record does not speak of; NULL if it speaks of all.")
        @Nullable String limitVersion) {}
