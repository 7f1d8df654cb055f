package dev.repocensus.index;

import java.util.Map;

/**
 * What became of one index.
 *
 * @param index the index
 * @param asked names that were to be asked there
 * @param ok those it answered with a page
 * @param notModified those it says have not changed
 * @param notFound those it does not have
 * @param failed those without an answer
 * @param young those whose last answer was young enough
 * @param reasons how often which failure
 * @param releases rows of releases in the snapshot
 * @param where the path of the snapshot's releases; empty if none was written
 */
public record IndexResult(
    IndexAddress index,
    long asked,
    long ok,
    long notModified,
    long notFound,
    long failed,
    long young,
    Map<String, Long> reasons,
    long releases,
    String where) {

  /** Whether the index said anything at all. */
  public boolean hasAnswers() {
    return ok + notModified + notFound > 0;
  }
}
