package dev.repocensus.analysis.simpleindex;

import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.analysis.packaging.Redaction;
import dev.repocensus.analysis.packaging.Version;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import dev.repocensus.schema.row.ProjectStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A page while it is read. Files are folded into their releases one by one, so that memory follows
 * the releases, not the files.
 */
final class PageDraft {
  /** Beyond this many files that cannot be understood only their number is told. */
  private static final int MOST_PROBLEMS = 10;

  private static final String OUR_MAJOR = "1";

  private final String asked;
  private final Map<String, ReleaseDraft> releases = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private long unknownFiles;
  private long files;
  private long filesWithTime;
  private @Nullable String apiVersion;
  private @Nullable String displayName;
  private ProjectStatus status = ProjectStatus.ACTIVE;
  private @Nullable String statusReason;
  private @Nullable Long lastSerial;

  /** A page of the distribution with that normalized name. */
  PageDraft(String asked) {
    this.asked = asked;
  }

  void apiVersion(String version) {
    apiVersion = version;
  }

  void displayName(String name) {
    displayName = name;
  }

  void status(String word) {
    Optional<ProjectStatus> known = ProjectStatus.of(word.strip().toLowerCase(Locale.ROOT));
    if (known.isEmpty()) {
      problem(ProblemCode.IDX002, "unknown status '" + Redaction.excerpt(word) + "'");
    }
    status = known.orElse(ProjectStatus.ACTIVE);
  }

  void statusReason(@Nullable String reason) {
    statusReason = reason == null || reason.isBlank() ? null : reason.strip();
  }

  void lastSerial(long serial) {
    lastSerial = serial;
  }

  void list(String version) {
    releases.computeIfAbsent(key(version), key -> new ReleaseDraft(version)).list(version);
  }

  void add(PageFile file) {
    Optional<ArtifactName> name = ArtifactName.of(file.name(), asked);
    if (name.isEmpty()) {
      unknownFile(file.name());
      return;
    }
    files++;
    filesWithTime += file.uploadedAt() == null ? 0 : 1;
    String version = name.get().version();
    releases.computeIfAbsent(key(version), key -> new ReleaseDraft(version)).add(name.get(), file);
  }

  /** A file that does not count, because its name or its entry says nothing that can be used. */
  void unknownFile(String name) {
    unknownFiles++;
    if (unknownFiles <= MOST_PROBLEMS) {
      problem(ProblemCode.IDX002, "file '" + Redaction.excerpt(name) + "' is not understood");
    }
  }

  boolean hasFiles() {
    return files > 0;
  }

  boolean hasApiVersion() {
    return apiVersion != null;
  }

  private void problem(ProblemCode code, String message) {
    problems.add(Problem.of(code, message).about(asked));
  }

  /** Equal versions share a key, however they are spelled; what is no version sorts first. */
  private static String key(String version) {
    return Version.parse(version).map(Version::versionKey).orElseGet(() -> " " + version);
  }

  /** The page that was read to its end; none if it is another distribution's or too new. */
  Outcome<Optional<ProjectPage>> finish() {
    if (displayName != null && !DistributionName.normalize(displayName).equals(asked)) {
      return failed("the page is of '" + Redaction.excerpt(displayName) + "'");
    }
    if (apiVersion != null && !apiVersion.split("\\.", 2)[0].equals(OUR_MAJOR)) {
      return failed("version '" + Redaction.excerpt(apiVersion) + "' of the API is not known");
    }
    if (unknownFiles > MOST_PROBLEMS) {
      problem(ProblemCode.IDX002, unknownFiles + " files are not understood");
    }
    List<PageRelease> done = releases.values().stream().map(ReleaseDraft::release).toList();
    ProjectPage page =
        new ProjectPage(
            apiVersion,
            displayName,
            status,
            statusReason,
            lastSerial,
            done,
            files,
            files == 0 ? null : filesWithTime == files);
    return new Outcome<>(Optional.of(page), problems);
  }

  /** No page: what was read is not to be trusted as a whole. */
  Outcome<Optional<ProjectPage>> failed(String why) {
    problem(ProblemCode.IDX001, why);
    return new Outcome<>(Optional.empty(), problems);
  }
}
