package dev.repocensus.report;

import java.util.List;

/**
 * A locked version and what a snapshot of releases says of it.
 *
 * @param status as the table has it
 * @param allowed the newest version that everything allows, empty if unknown
 * @param stable the newest stable version, empty if unknown
 * @param behind releases after it, empty if unknown
 * @param libyears years behind, with two digits; empty if unknown
 * @param path the file that locks it
 * @param blockers what excludes the newest stable version
 */
public record StaleVersion(
    String status,
    String distribution,
    String version,
    String allowed,
    String stable,
    String behind,
    String libyears,
    String path,
    List<String> blockers) {

  public StaleVersion {
    blockers = List.copyOf(blockers);
  }
}
