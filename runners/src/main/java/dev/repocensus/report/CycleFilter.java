package dev.repocensus.report;

import dev.repocensus.schema.row.CycleLevel;
import dev.repocensus.schema.row.GraphLayer;
import org.jspecify.annotations.Nullable;

/**
 * Which cycles are wanted.
 *
 * @param level null for both
 * @param layer null for all layers
 * @param top how many
 */
public record CycleFilter(@Nullable CycleLevel level, @Nullable GraphLayer layer, int top) {

  String where() {
    String levels = level == null ? "" : " AND level = " + SqlText.literal(level.text());
    String layers = layer == null ? "" : " AND layer = " + SqlText.literal(layer.text());
    return "WHERE true" + levels + layers;
  }
}
