package dev.repocensus.pipeline;

import dev.repocensus.pipeline.publish.LakeSeed;
import dev.repocensus.transform.AdvisorySource;
import dev.repocensus.transform.ReleaseSource;
import dev.repocensus.transform.ScanSettings;
import dev.repocensus.transform.files.ConfiguredScope;
import dev.repocensus.transform.files.ModuleMapSettings;
import dev.repocensus.transform.files.SeedFiles;
import dev.repocensus.transform.rows.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** From what a user asks for to what the steps are told. */
final class JobSettings {
  private JobSettings() {}

  /**
   * The settings of a scan.
   *
   * @throws ScanException if a root is no directory or cannot be read, or the configuration is
   *     wrong
   */
  static ScanSettings of(ScanRequest request) throws ScanException {
    for (RootSpec root : request.roots()) {
      check(root.path());
    }
    ConfiguredScope configured = configured(request);
    ModuleMapSettings modules = modules(request, configured);
    ReleaseSource releases = JobReleases.of(request).withPythonCycles(configured.pythonCycles());
    AdvisorySource advisories = JobAdvisories.of(request, releases.asOf());
    ScanSettings settings =
        new ScanSettings(
            configured.scopeId(),
            releases.asOf(),
            request.toolVersion(),
            configHash(request, configured, modules, releases, advisories),
            roots(request),
            configured.markers(),
            configured.layouts(),
            configured.sourceRoots(),
            request.excludes(),
            request.resolution(),
            localLake(request.lake()),
            request.maxFileBytes(),
            request.chunkFiles(),
            request.buckets());
    return settings.withModules(modules).withReleases(releases).withAdvisories(advisories);
  }

  /** What was added to the lake, and over it what the configuration names. */
  private static ModuleMapSettings modules(ScanRequest request, ConfiguredScope configured)
      throws ScanException {
    try {
      List<String> seeds = new ArrayList<>();
      String added = LakeSeed.read(request.lake());
      if (!added.isEmpty()) {
        seeds.add(SeedFiles.small(added, LakeSeed.PATH));
      }
      seeds.addAll(configured.modules().seeds());
      return new ModuleMapSettings(seeds, configured.modules().overrides());
    } catch (IllegalArgumentException broken) {
      String why = "the lake's seed is broken: " + broken.getMessage();
      throw new ScanException(ScanException.Kind.INPUT, why, broken);
    } catch (IOException unreadable) {
      throw JobFailure.storage(request.lake(), unreadable);
    }
  }

  private static void check(Path root) throws ScanException {
    if (!Files.isDirectory(root)) {
      throw new ScanException(ScanException.Kind.USAGE, "the root " + root + " is not a directory");
    }
    try (Stream<Path> entries = Files.list(root)) {
      var unused = entries.findFirst();
    } catch (IOException unreadable) {
      throw new ScanException(
          ScanException.Kind.INPUT,
          "the root " + root + " cannot be read: " + unreadable.getMessage(),
          unreadable);
    }
  }

  private static ConfiguredScope configured(ScanRequest request) throws ScanException {
    List<String> names = request.roots().stream().map(RootSpec::name).toList();
    List<String> paths =
        request.roots().stream().map(root -> absolute(root.path()).toString()).toList();
    try {
      return ConfiguredScope.of(request.config(), request.scope(), names, paths);
    } catch (IllegalArgumentException wrong) {
      throw new ScanException(ScanException.Kind.USAGE, String.valueOf(wrong.getMessage()), wrong);
    } catch (IOException unreadable) {
      throw new ScanException(
          ScanException.Kind.INPUT,
          "cannot read " + request.config() + ": " + unreadable.getMessage(),
          unreadable);
    }
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static List<ScanSettings.Root> roots(ScanRequest request) {
    List<ScanSettings.Root> roots = new ArrayList<>();
    for (RootSpec root : request.roots()) {
      roots.add(new ScanSettings.Root(root.name(), absolute(root.path()).toString()));
    }
    return roots;
  }

  /**
   * A lake on this file system may lie inside a root and is then left out; one with a scheme never
   * does.
   */
  private static String localLake(String lake) {
    return lake.contains("://") ? "" : absolute(Path.of(lake)).toString();
  }

  /** What tells snapshots of one instant apart, wherever the lake lies. */
  private static String name(String file) {
    int folder = file.indexOf("/index/");
    return folder < 0 ? file.substring(file.lastIndexOf('/') + 1) : file.substring(folder);
  }

  /** What of the configuration decides rows; how the work is dealt out is not in it. */
  private static String configHash(
      ScanRequest request,
      ConfiguredScope configured,
      ModuleMapSettings modules,
      ReleaseSource releases,
      AdvisorySource advisories) {
    MessageDigest digest = Sha256.newDigest();
    List<List<String>> parts = new ArrayList<>();
    parts.add(configured.markers());
    parts.add(configured.layouts());
    parts.add(configured.sourceRoots());
    parts.add(request.excludes());
    parts.add(List.of(String.valueOf(request.maxFileBytes())));
    if (request.indexFromLocks()) {
      parts.add(List.of("index-from-locks"));
    }
    for (ReleaseSource.Snapshot snapshot : releases.snapshots()) {
      parts.add(List.of("snapshot", snapshot.takenAt().toString(), name(snapshot.releases())));
    }
    if (!advisories.isNone()) {
      parts.add(List.of("advisories", advisories.takenAt().toString()));
    }
    if (!releases.pythonCycles().isEmpty()) {
      parts.add(List.of("python-cycles", releases.pythonCycles()));
    }
    if (!modules.isEmpty()) {
      parts.add(modules.seeds());
      parts.add(modules.overrides());
    }
    if (!request.resolution().equals("auto")) {
      parts.add(List.of(request.resolution()));
    }
    for (List<String> part : parts) {
      part.forEach(text -> digest.update((text + "\0").getBytes(StandardCharsets.UTF_8)));
      digest.update((byte) '\n');
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
