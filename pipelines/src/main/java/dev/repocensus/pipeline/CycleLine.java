package dev.repocensus.pipeline;

import java.util.List;

/**
 * One cycle, as the closing summary shows it.
 *
 * @param level {@code project} or {@code module}
 * @param layer which imports it is made of: {@code all}, {@code runtime}, {@code eager}, {@code
 *     declared}
 * @param size how many members the component has
 * @param shortest the members of a shortest cycle, in order
 * @param witness one line per edge of it: {@code path:line text}
 */
public record CycleLine(
    String level, String layer, int size, List<String> shortest, List<String> witness) {}
