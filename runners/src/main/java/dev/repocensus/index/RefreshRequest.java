package dev.repocensus.index;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a refresh is to do.
 *
 * @param lake where snapshots are kept
 * @param indexes the indexes in their order
 * @param names what to ask, and where
 * @param at the instant of the snapshots, whole seconds
 * @param maxAge names whose last answer is younger are not asked; null to ask all
 * @param isAnew whether pages are asked for as if none were known
 * @param wantsMetadata whether the metadata of the newest releases is asked for
 * @param toolVersion the version of the census
 * @param env the environment, for proxies and credentials
 */
public record RefreshRequest(
    String lake,
    List<IndexAddress> indexes,
    List<NameToAsk> names,
    Instant at,
    @Nullable Duration maxAge,
    boolean isAnew,
    boolean wantsMetadata,
    String toolVersion,
    Map<String, String> env) {
  public RefreshRequest {
    indexes = List.copyOf(indexes);
    names = List.copyOf(names);
  }

  @Override
  public String toString() {
    return "RefreshRequest of " + names.size() + " names at " + at; // the environment has secrets
  }
}
