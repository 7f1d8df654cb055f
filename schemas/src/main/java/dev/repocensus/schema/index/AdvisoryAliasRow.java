package dev.repocensus.schema.index;

import dev.repocensus.schema.row.Doc;
import dev.repocensus.schema.row.TableSpec;

/** One other name of an advisory. */
@TableSpec(
    name = "advisory_aliases",
    grain = "advisory x alias",
    key = {"advisory_id", "alias"},
    sort = {"advisory_id", "alias"},
    isOfRun = false)
@Doc("The other names of advisories: ids of the same thing in other databases.")
public record AdvisoryAliasRow(
    @Doc("Id of the record.") String advisoryId, @Doc("The other id.") String alias) {}
