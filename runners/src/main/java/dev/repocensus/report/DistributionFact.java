package dev.repocensus.report;

/**
 * One thing that a run knows of a distribution.
 *
 * @param aspect {@code newest}, {@code locked}, {@code blocker}, {@code vulnerable}, {@code
 *     declared} or {@code imported}
 * @param item a version, a blocker, an advisory, a specifier or a project
 * @param detail the rest of it
 * @param projects how many projects it is about
 * @param locks how many locks
 * @param place a file, with its line where one says so; empty if none
 */
public record DistributionFact(
    String aspect, String item, String detail, long projects, long locks, String place) {}
