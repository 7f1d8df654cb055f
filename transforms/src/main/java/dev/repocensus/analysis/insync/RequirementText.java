package dev.repocensus.analysis.insync;

import dev.repocensus.analysis.manifest.DeclaredRequirement;
import dev.repocensus.schema.row.RequirementKind;
import org.jspecify.annotations.Nullable;

/** A declared requirement as PEP 508 text again, without credentials. */
public final class RequirementText {
  private RequirementText() {}

  /** The text; null for what asks for no distribution by name. */
  public static @Nullable String of(DeclaredRequirement requirement) {
    String name = requirement.nameAsWritten();
    boolean isRequirement =
        requirement.kind() == RequirementKind.REQUIREMENT
            || requirement.kind() == RequirementKind.URL;
    if (name == null || !isRequirement) {
      return null;
    }
    StringBuilder text = new StringBuilder(name);
    if (!requirement.extras().isEmpty()) {
      text.append('[').append(String.join(",", requirement.extras())).append(']');
    }
    String url = requirement.urlRedacted();
    text.append(url == null ? requirement.specifier() : " @ " + url);
    String marker = requirement.marker();
    if (marker != null) {
      text.append(url == null ? "; " : " ; ").append(marker);
    }
    return text.toString();
  }
}
