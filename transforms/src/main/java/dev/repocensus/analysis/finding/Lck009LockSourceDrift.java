package dev.repocensus.analysis.finding;

import dev.repocensus.analysis.insync.SourceDrift;
import dev.repocensus.analysis.lockfile.LockedDistribution;
import dev.repocensus.schema.finding.FindingRule;
import dev.repocensus.schema.row.SourceKind;
import dev.repocensus.schema.row.UseConfidence;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A locked distribution that comes from elsewhere than is configured or expected. */
final class Lck009LockSourceDrift implements LockRule {

  @Override
  public FindingRule rule() {
    return FindingRule.LCK009;
  }

  private static final String PUBLIC = "https://pypi.org/simple";

  @Override
  public Stream<Finding> check(LockCase lock) {
    return Stream.of(strange(lock), confused(lock), elsewhere(lock)).flatMap(each -> each);
  }

  /** An index that the manifest does not name, though it names some. */
  private Stream<Finding> strange(LockCase lock) {
    List<String> configured = lock.inputs().evidence().settings().getOrDefault("index", List.of());
    Set<String> known = new TreeSet<>();
    configured.forEach(each -> known.add(plain(each)));
    known.add(PUBLIC);
    Set<String> used = new TreeSet<>();
    for (LockedDistribution entry : lock.lock().distributions()) {
      String index = entry.indexName();
      if (index != null && index.contains("://")) {
        used.add(plain(index));
      }
    }
    return configured.isEmpty()
        ? Stream.empty()
        : used.stream()
            .filter(each -> !known.contains(each))
            .map(
                each ->
                    lock.about(
                        rule(),
                        each,
                        null,
                        "the lock takes distributions from " + each + ", which is not configured",
                        UseConfidence.LIKELY));
  }

  /** A requirement that names a source, which is not the one that the lock has. */
  private Stream<Finding> elsewhere(LockCase lock) {
    return SourceDrift.of(lock.lock(), lock.inputs().declared()).stream()
        .map(
            each ->
                Finding.of(
                    rule(),
                    lock.projectId(),
                    lock.path() + " " + each.distribution() + " source",
                    each.input().path(),
                    each.input().line(),
                    each.message() + " in " + lock.path(),
                    UseConfidence.CERTAIN));
  }

  private static String plain(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  /** What a project here publishes and the lock takes from the public index under the same name. */
  private Stream<Finding> confused(LockCase lock) {
    return lock.lock().distributions().stream()
        .filter(entry -> entry.sourceKind() == SourceKind.INDEX)
        .filter(entry -> entry.indexName() != null && plain(entry.indexName()).equals(PUBLIC))
        .flatMap(entry -> confused(lock, entry));
  }

  private Stream<Finding> confused(LockCase lock, LockedDistribution entry) {
    String project = lock.publishers().apply(entry.distribution());
    return project == null
        ? Stream.empty()
        : Stream.of(
            lock.about(
                rule(),
                entry.distribution(),
                entry.sourceLine(),
                entry.distribution()
                    + " is published by "
                    + project
                    + ", the lock takes it from the public index",
                UseConfidence.POSSIBLE));
  }
}
