package dev.repocensus.schema.index;

import dev.repocensus.schema.row.Doc;
import dev.repocensus.schema.row.TableSpec;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One minor version of Python and how long it is looked after. */
@TableSpec(
    name = "python_cycles",
    grain = "minor version of Python",
    key = {"cycle"},
    sort = {"release_date", "cycle"},
    isOfRun = false)
@Doc("Every minor version of Python with its first day and its last.")
public record PythonCycleRow(
    @Doc("The minor version, for example 3.12.") String cycle,
    @Doc("Day of its first release.") LocalDate releaseDate,
    @Doc("Day after which it gets no fixes; NULL if not yet announced.")
        @Nullable LocalDate eolDate,
    @Doc("Day on which this was so.") LocalDate statedOn) {}
