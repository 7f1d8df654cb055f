package dev.repocensus.analysis.census;

import dev.repocensus.schema.row.CycleLevel;
import dev.repocensus.schema.row.GraphLayer;
import java.util.List;

/**
 * A cycle as a person wants to see it.
 *
 * @param level files or projects
 * @param layer which imports it is made of
 * @param size members of its component
 * @param shortest a shortest cycle in it
 * @param lines the import behind each step
 */
public record CycleWitness(
    CycleLevel level, GraphLayer layer, int size, List<String> shortest, List<String> lines) {}
