package dev.repocensus.schema.index;

import dev.repocensus.schema.row.Doc;
import dev.repocensus.schema.row.TableSpec;

/** One version that an advisory names. */
@TableSpec(
    name = "advisory_versions",
    grain = "advisory x distribution x version",
    key = {"advisory_id", "distribution", "version"},
    sort = {"distribution", "advisory_id", "version"},
    isOfRun = false)
@Doc("The versions that advisories name one by one.")
public record AdvisoryVersionRow(
    @Doc("Id of the record.") String advisoryId,
    @Doc("Normalized name of the distribution (PEP 503).") String distribution,
    @Doc("The version as the record writes it.") String version) {}
