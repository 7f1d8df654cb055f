package dev.repocensus.schema.row;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One strongly connected component of more than one member. */
@TableSpec(
    name = "cycles",
    grain = "strongly connected component",
    key = {"level", "layer", "scc_id"},
    sort = {"level", "layer", "size desc", "scc_id"})
@Doc("Every set of projects or modules that all reach each other, per layer of imports.")
public record CycleRow(
    @Doc("Hash of the sorted members.") String sccId,
    @Doc(
            value = "Id of the oldest component that shares at least half of the members.",
            filled = false)
        @Nullable String cycleLineageId,
    @Doc("What the members are.") CycleLevel level,
    @Doc("Which imports the graph was built from.") GraphLayer layer,
    @Doc("Members of the component.") long size,
    @Doc("Edges between the members.") long edgeCount,
    @Doc("Members on a shortest cycle through the smallest name, in its order.")
        List<String> shortestCycle,
    @Doc(value = "Length of that cycle.", unit = "edges") int shortestCycleLen,
    @Doc(value = "Edges that the proposed cut removes.", filled = false)
        @Nullable Long cutEdgeCount,
    @Doc(value = "Rows of the imports table behind those edges.", filled = false)
        @Nullable Long cutImportCount,
    @Doc(value = "Whether the proposed cut is proven to be a smallest one.", filled = false)
        @Nullable Boolean isCutExact,
    @Doc("Projects that the members belong to.") long projectsCount,
    @Doc(value = "Owners who answer for the members.", filled = false) @Nullable Long ownersCount,
    @Doc(value = "Date of the first run that saw the cycle.", filled = false)
        @Nullable LocalDate firstSeenDate,
    @Doc(value = "Days since that date.", unit = "days", filled = false)
        @Nullable Integer ageDays) {}
