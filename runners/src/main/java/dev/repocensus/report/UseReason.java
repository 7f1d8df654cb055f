package dev.repocensus.report;

import java.util.List;

/**
 * What was said of one distribution in one project and resolve, and what it rests on.
 *
 * @param verdict whether declaration, lock and imports agree
 * @param confidence how sure that is
 * @param resolve the resolve; empty if the project uses none
 * @param version the version locked there; empty if it is not
 * @param declared where the project declares it, a place each; empty if it does not
 * @param imports imported names that lead to it
 * @param typing those of them that only a type checker needs
 * @param tests those of them in tests
 * @param optional those of them that are guarded against its absence
 * @param dynamic imports of the project by a name that is computed
 * @param place where to look first; empty if nowhere
 * @param chain the way to it in the lock; empty if there is none
 */
public record UseReason(
    String distribution,
    String verdict,
    String confidence,
    String resolve,
    String version,
    List<String> declared,
    long imports,
    long typing,
    long tests,
    long optional,
    long dynamic,
    String place,
    List<String> chain) {}
