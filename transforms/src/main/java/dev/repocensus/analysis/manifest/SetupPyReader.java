package dev.repocensus.analysis.manifest;

import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.manifest.PythonValue.Call;
import dev.repocensus.analysis.manifest.PythonValue.Items;
import dev.repocensus.analysis.manifest.PythonValue.Pair;
import dev.repocensus.analysis.manifest.PythonValue.Pairs;
import dev.repocensus.analysis.manifest.PythonValue.Text;
import dev.repocensus.schema.problem.Problem;
import dev.repocensus.schema.problem.ProblemCode;
import java.util.List;
import java.util.Optional;

/** Reads the literal arguments of the call of {@code setup} in a setup.py; nothing is run. */
final class SetupPyReader implements ManifestReader {

  @Override
  public void read(SourceText text, ManifestDraft draft) {
    Optional<Pairs> arguments = PythonCallReader.arguments(text.text(), "setup");
    if (arguments.isEmpty()) {
      draft.problem(Problem.of(ProblemCode.MAN005, "no call of setup was found"));
    }
    arguments.ifPresent(found -> found.pairs().forEach(pair -> argument(pair, draft)));
  }

  private static void argument(Pair argument, ManifestDraft draft) {
    switch (argument.key()) {
      case "name" -> text(argument, draft).ifPresent(draft::name);
      case "version" -> text(argument, draft).ifPresent(draft::version);
      case "python_requires" -> text(argument, draft).ifPresent(draft::requiresPython);
      case "install_requires" -> requirements(argument, Group.RUNTIME, draft);
      case "setup_requires" -> requirements(argument, Group.BUILD, draft);
      case "tests_require" -> requirements(argument, Group.dev("test"), draft);
      case "extras_require" -> extras(argument, draft);
      case "package_dir" -> packageDir(argument, draft);
      case "packages" -> packages(argument, draft);
      case "*" -> draft.computed(argument.line(), "an argument");
      default -> {
        // Other arguments say nothing about requirements.
      }
    }
  }

  private static Optional<String> text(Pair argument, ManifestDraft draft) {
    if (argument.value() instanceof Text text) {
      return Optional.of(text.text());
    }
    computed(argument, draft);
    return Optional.empty();
  }

  private static void computed(Pair argument, ManifestDraft draft) {
    draft.computed(argument.value().line(), "'" + argument.key() + "'");
    draft.dynamic(argument.key());
  }

  private static void requirements(Pair argument, Group group, ManifestDraft draft) {
    if (argument.value() instanceof Text text) {
      lines(text, group, draft);
    } else if (argument.value() instanceof Items items) {
      items.items().forEach(item -> requirement(item, group, draft));
    } else {
      computed(argument, draft);
    }
  }

  private static void requirement(PythonValue item, Group group, ManifestDraft draft) {
    if (item instanceof Text text) {
      lines(text, group, draft);
    } else {
      draft.computed(item.line(), "a requirement");
    }
  }

  private static void lines(Text text, Group group, ManifestDraft draft) {
    for (String line : text.text().split("\n", -1)) {
      if (!line.isBlank() && !line.strip().startsWith("#")) {
        draft.requirement(line.strip(), text.line(), group);
      }
    }
  }

  /** The key of an extra may hold a marker behind a colon, as setuptools allows. */
  private static void extras(Pair argument, ManifestDraft draft) {
    if (!(argument.value() instanceof Pairs pairs)) {
      computed(argument, draft);
      return;
    }
    for (Pair extra : pairs.pairs()) {
      if (extra.isUnpacked() || extra.key().isEmpty()) {
        draft.computed(extra.line(), "an extra");
      } else {
        extra(extra, draft);
      }
    }
  }

  private static void extra(Pair extra, ManifestDraft draft) {
    String[] parts = extra.key().split(":", 2);
    Group group = parts[0].isEmpty() ? Group.RUNTIME : Group.extra(parts[0].strip());
    boolean conditional = parts.length == 2 && !parts[1].isBlank();
    requirements(conditional ? under(parts[1].strip(), extra) : extra, group, draft);
  }

  private static Pair under(String marker, Pair extra) {
    if (extra.value() instanceof Items items) {
      List<PythonValue> all = items.items().stream().map(item -> under(marker, item)).toList();
      return new Pair(extra.key(), extra.line(), new Items(items.line(), all));
    }
    return new Pair(extra.key(), extra.line(), under(marker, extra.value()));
  }

  private static PythonValue under(String marker, PythonValue value) {
    if (!(value instanceof Text text)) {
      return value;
    }
    String[] parts = text.text().split(";", 2);
    String own = parts.length == 2 ? " and (" + parts[1].strip() + ")" : "";
    return new Text(text.line(), parts[0] + " ; (" + marker + ")" + own);
  }

  private static void packageDir(Pair argument, ManifestDraft draft) {
    if (!(argument.value() instanceof Pairs pairs)) {
      computed(argument, draft);
      return;
    }
    for (Pair entry : pairs.pairs()) {
      if (entry.value() instanceof Text directory) {
        PackageRoots.packageDirectory(entry.key(), directory.text(), draft);
      }
    }
  }

  private static void packages(Pair argument, ManifestDraft draft) {
    boolean finder =
        argument.value() instanceof Call call
            && List.of("find_packages", "find_namespace_packages").contains(call.function());
    if (!finder) {
      return;
    }
    List<Pair> arguments = ((Call) argument.value()).arguments().pairs();
    for (int i = 0; i < arguments.size(); i++) {
      String key = arguments.get(i).key();
      boolean where = key.equals("where") || (i == 0 && key.isEmpty());
      if (where && arguments.get(i).value() instanceof Text directory) {
        draft.packageRoot(directory.text());
      }
    }
  }
}
