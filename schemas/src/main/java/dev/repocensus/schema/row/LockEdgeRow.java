package dev.repocensus.schema.row;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One edge between two locked distributions. */
@TableSpec(
    name = "lock_edges",
    grain = "edge inside a lock",
    key = {
      "lockfile_id",
      "src",
      "src_version",
      "dst",
      "dst_version",
      "marker",
      "group_name",
      "occurrence"
    },
    sort = {"lockfile_id", "src", "dst"})
@Doc(
    "What requires what inside every lock, walked from its roots for the environments of its resolve.")
public record LockEdgeRow(
    @Doc("Lockfile that holds it.") String lockfileId,
    @Doc("Normalized name of the distribution that requires; empty for a root of the lock.")
        String src,
    @Doc("Its locked version; NULL for a root and for a source tree.") @Nullable String srcVersion,
    @Doc("Normalized name of the distribution that is required.") String dst,
    @Doc("Version that the edge leads to; NULL if the lock holds none, or a source tree.")
        @Nullable String dstVersion,
    @Doc("Specifier set of the requirement (PEP 440); empty if none.") String specifier,
    @Doc("Extras it asks for, normalized and sorted.") List<String> extras,
    @Doc("Environment marker as written (PEP 508); NULL if none.") @Nullable String marker,
    @Doc("Extra or dependency group that the edge belongs to; NULL if none.")
        @Nullable String groupName,
    @Doc("Whether some environment of the lock needs it.") boolean isActive,
    @Doc("Whether the lock holds a version that satisfies it; NULL if it is not active.")
        @Nullable Boolean isSatisfied,
    @Doc("Ordinal among edges that agree in every other key column, from 0.") int occurrence) {}
