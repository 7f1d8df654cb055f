package dev.repocensus.analysis.insync;

import dev.repocensus.analysis.lockfile.LockedDistribution;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.analysis.packaging.Redaction;
import dev.repocensus.analysis.packaging.Requirement;
import dev.repocensus.schema.row.LockFormat;
import dev.repocensus.schema.row.SourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A requirement that names where it is to come from, and is locked from elsewhere.
 *
 * @param input the requirement
 * @param distribution what is locked
 * @param message who asks for what, and where the lock takes it from
 */
public record SourceDrift(DeclaredInput input, String distribution, String message) {
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{7,64}");

  /**
   * All of them, in the order of what is declared. uv's own table of sources is compared with what
   * a lock of uv records, and is not looked at here.
   */
  public static List<SourceDrift> of(Lockfile lock, List<DeclaredInput> declared) {
    if (lock.format() == LockFormat.UV) {
      return List.of();
    }
    Map<String, List<LockedDistribution>> byName = new TreeMap<>();
    lock.distributions()
        .forEach(
            each -> byName.computeIfAbsent(each.distribution(), n -> new ArrayList<>()).add(each));
    List<SourceDrift> drifts = new ArrayList<>();
    for (DeclaredInput input : declared) {
      Requirement parsed = Requirement.parse(input.requirement()).value().orElse(null);
      List<LockedDistribution> locked =
          parsed == null ? List.of() : byName.getOrDefault(parsed.distribution(), List.of());
      String url = parsed == null ? null : parsed.url();
      String other = url == null || locked.isEmpty() ? null : other(url, locked);
      if (other != null && parsed != null) {
        String asks = input.place() + " asks for '" + Redaction.excerpt(input.requirement()) + "'";
        drifts.add(
            new SourceDrift(
                input, parsed.distribution(), asks + ", the lock takes it from " + other));
      }
    }
    return drifts;
  }

  /** Where the lock takes it from; null if one of the entries may be what is asked for. */
  private static @Nullable String other(String url, List<LockedDistribution> locked) {
    SourcePlace wanted = SourcePlace.of(url);
    String other = null;
    for (LockedDistribution each : locked) {
      other = difference(wanted, each);
      if (other == null) {
        return null;
      }
    }
    return other;
  }

  private static @Nullable String difference(SourcePlace wanted, LockedDistribution locked) {
    String url = locked.urlRedacted();
    if (locked.sourceKind() == SourceKind.INDEX) {
      return "an index";
    }
    if (url == null) {
      return null;
    }
    SourcePlace taken = SourcePlace.of(url);
    boolean isVersioned = locked.sourceKind() == SourceKind.VCS;
    if (wanted.isVersioned() != isVersioned) {
      return url;
    }
    if (wanted.isAbsolute() && taken.isAbsolute() && !wanted.place().equals(taken.place())) {
      return url;
    }
    return isVersioned ? reference(wanted.reference(), taken.reference(), locked) : null;
  }

  /** A lock that keeps only the commit does not tell which branch or tag it was asked for. */
  private static @Nullable String reference(
      String wanted, String taken, LockedDistribution locked) {
    String commit = locked.vcsCommit() == null ? "" : locked.vcsCommit().toLowerCase(Locale.ROOT);
    if (COMMIT.matcher(wanted).matches() && commit.startsWith(wanted)) {
      return null;
    }
    String stated = locked.reference();
    String then = stated == null ? taken : stated;
    if (then.isEmpty() && !COMMIT.matcher(wanted).matches()) {
      return null;
    }
    boolean isDefault = wanted.isEmpty() && (then.equals("HEAD") || then.equals(commit));
    String shown = then.isEmpty() ? "commit " + commit : "'" + then + "'";
    boolean isSame = wanted.equals(then) || isDefault || (wanted.isEmpty() && stated == null);
    return isSame ? null : shown + " of " + locked.urlRedacted();
  }
}
