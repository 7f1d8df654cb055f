package dev.repocensus.analysis.manifest;

import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.manifest.PythonValue.Call;
import dev.repocensus.analysis.manifest.PythonValue.Items;
import dev.repocensus.analysis.manifest.PythonValue.Pair;
import dev.repocensus.analysis.manifest.PythonValue.Text;
import dev.repocensus.schema.row.RequirementKind;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the targets of a Pants BUILD file that state requirements: those with the requirements
 * themselves, and those that name the file with them. Which resolve they feed is read elsewhere.
 */
final class BuildRequirementsReader implements ManifestReader {
  /** The targets that take requirements from a file, and the file they take if none is named. */
  private static final Map<String, String> SOURCES =
      Map.of(
          "python_requirements", "requirements.txt",
          "poetry_requirements", "pyproject.toml",
          "uv_requirements", "pyproject.toml",
          "pipenv_requirements", "Pipfile.lock");

  @Override
  public void read(SourceText text, ManifestDraft draft) {
    for (Call target : PythonCallReader.calls(text.text())) {
      if (target.function().equals("python_requirement")) {
        requirements(target, draft);
      } else if (SOURCES.containsKey(target.function())) {
        source(target, draft);
      }
    }
  }

  private static void requirements(Call target, ManifestDraft draft) {
    Optional<PythonValue> value = target.arguments().get("requirements");
    if (value.isPresent() && value.get() instanceof Items items) {
      items.items().forEach(item -> requirement(item, draft));
    } else {
      boolean unpacked = target.arguments().pairs().stream().anyMatch(Pair::isUnpacked);
      if (value.isPresent() || unpacked) {
        draft.computed(value.map(PythonValue::line).orElse(target.line()), "'requirements'");
      }
    }
  }

  private static void requirement(PythonValue item, ManifestDraft draft) {
    if (item instanceof Text text) {
      draft.requirement(text.text(), text.line(), Group.RUNTIME);
    } else {
      draft.computed(item.line(), "a requirement");
    }
  }

  private static void source(Call target, ManifestDraft draft) {
    String usual = SOURCES.getOrDefault(target.function(), "");
    PythonValue source = target.arguments().get("source").orElse(new Text(target.line(), usual));
    if (source instanceof Text text) {
      draft.include(RequirementKind.INCLUDE, text.line(), Group.RUNTIME, text.text());
    } else {
      draft.computed(source.line(), "'source'");
    }
  }
}
