package dev.repocensus.analysis.lockfile;

import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.analysis.packaging.Marker;
import dev.repocensus.analysis.packaging.Marker.All;
import dev.repocensus.analysis.packaging.Marker.Comparison;
import dev.repocensus.analysis.packaging.Marker.Group;
import dev.repocensus.analysis.packaging.Marker.Literal;
import dev.repocensus.analysis.packaging.Marker.Variable;
import dev.repocensus.analysis.packaging.Requirement;
import dev.repocensus.schema.row.GroupKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Metadata write the requirements of an extra with a marker; manifests write them in a table. */
final class Extras {

  private Extras() {}

  /** The requirement with {@code extra == "NAME"} taken out of its marker and told as its group. */
  static RecordedRequirement ofRecorded(String text, GroupKind kind, String group) {
    Optional<Requirement> parsed = Requirement.parse(text).value();
    Marker marker = parsed.isPresent() ? parsed.get().marker() : null;
    if (marker == null) {
      return new RecordedRequirement(text, kind, group);
    }
    List<Marker> parts = new ArrayList<>();
    String extra = split(marker, parts);
    if (extra == null) {
      return new RecordedRequirement(text, kind, group);
    }
    Requirement plain = without(parsed.get(), parts);
    return new RecordedRequirement(plain.toString(), GroupKind.EXTRA, extra);
  }

  private static Requirement without(Requirement parsed, List<Marker> parts) {
    Marker rest = parts.isEmpty() ? null : parts.size() == 1 ? parts.get(0) : new All(parts);
    return new Requirement(parsed.name(), parsed.extras(), parsed.specifiers(), parsed.url(), rest);
  }

  private static @Nullable String split(Marker marker, List<Marker> rest) {
    String extra = null;
    for (Marker part : marker instanceof All all ? all.parts() : List.of(marker)) {
      String name = extraOf(part);
      if (name == null) {
        rest.add(part);
      } else {
        extra = name;
      }
    }
    return extra;
  }

  private static @Nullable String extraOf(Marker part) {
    Marker inner = part instanceof Group group ? group.inner() : part;
    boolean extra =
        inner instanceof Comparison test
            && test.operator().equals("==")
            && test.left() instanceof Variable variable
            && variable.name().equals("extra");
    return extra && ((Comparison) inner).right() instanceof Literal literal
        ? DistributionName.normalize(literal.text())
        : null;
  }
}
