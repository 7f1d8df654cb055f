package dev.repocensus.analysis.pants;

import dev.repocensus.analysis.manifest.PythonValue;
import dev.repocensus.analysis.manifest.PythonValue.Call;
import dev.repocensus.analysis.manifest.PythonValue.Computed;
import dev.repocensus.analysis.manifest.PythonValue.Items;
import dev.repocensus.analysis.manifest.PythonValue.Pair;
import dev.repocensus.analysis.manifest.PythonValue.Pairs;
import dev.repocensus.analysis.manifest.PythonValue.Text;
import dev.repocensus.analysis.pants.TargetFields.Constraints;
import dev.repocensus.analysis.pants.TargetFields.Dependencies;
import dev.repocensus.analysis.pants.TargetFields.Dependency;
import dev.repocensus.analysis.pants.TargetFields.Resolves;
import dev.repocensus.analysis.pants.TargetFields.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a target, of an override or of defaults as far as they are literal. */
final class TargetFieldsReader {
  static final String PARAMETRIZE = "parametrize";

  private static final String ANY_OF = "||";

  private TargetFieldsReader() {}

  static TargetFields read(Pairs fields) {
    return new TargetFields(
        fields.get("resolve").map(TargetFieldsReader::resolves).orElse(null),
        fields.get("interpreter_constraints").map(TargetFieldsReader::constraints).orElse(null),
        sources(fields),
        fields.get("dependencies").map(TargetFieldsReader::dependencies).orElse(null));
  }

  static @Nullable String text(PythonValue value) {
    return value instanceof Text text ? text.text() : null;
  }

  static List<String> texts(PythonValue value) {
    return value instanceof Items items
        ? items.items().stream()
            .map(TargetFieldsReader::text)
            .filter(Objects::nonNull)
            .map(text -> Objects.requireNonNull(text))
            .toList()
        : List.of();
  }

  /** Whether a list holds what is no text. */
  private static boolean isPartly(PythonValue value) {
    return !(value instanceof Items items)
        || !items.items().stream().allMatch(Text.class::isInstance);
  }

  private static boolean isParametrize(PythonValue value) {
    return value instanceof Call call && call.function().equals(PARAMETRIZE);
  }

  /** The values that a field takes one after the other; one unless it is parametrized. */
  private static List<PythonValue> alternatives(PythonValue value) {
    return value instanceof Call call && isParametrize(value)
        ? call.arguments().pairs().stream().map(Pair::value).toList()
        : List.of(value);
  }

  /**
   * A name, or several by {@code parametrize("a", "b")} or {@code parametrize(x="a")}. {@code None}
   * is the default.
   */
  private static @Nullable Resolves resolves(PythonValue value) {
    if (isNone(value)) {
      return null;
    }
    List<String> names = new ArrayList<>();
    boolean isComputed = false;
    for (PythonValue each : alternatives(value)) {
      String name = text(each);
      isComputed |= name == null;
      if (name != null) {
        names.add(name);
      }
    }
    return new Resolves(names, isComputed, value.line());
  }

  private static boolean isNone(PythonValue value) {
    return value instanceof PythonValue.Constant constant && constant.text().equals("None");
  }

  private static @Nullable Constraints constraints(PythonValue value) {
    if (isNone(value)) {
      return null;
    }
    List<String> choices = new ArrayList<>();
    boolean isComputed = false;
    for (PythonValue each : alternatives(value)) {
      List<String> ranges = texts(each);
      isComputed |= isPartly(each);
      if (!ranges.isEmpty() && !isPartly(each)) {
        choices.add(String.join(ANY_OF, ranges));
      }
    }
    return new Constraints(choices, isComputed, value.line());
  }

  private static @Nullable Sources sources(Pairs fields) {
    PythonValue one = fields.get("source").orElse(null);
    PythonValue several = fields.get("sources").orElse(null);
    if (one != null) {
      String text = text(one);
      return new Sources(text == null ? List.of() : List.of(text), text == null);
    }
    return several == null || isNone(several)
        ? null
        : new Sources(texts(several), several instanceof Computed || isPartly(several));
  }

  private static Dependencies dependencies(PythonValue value) {
    List<Dependency> found = new ArrayList<>();
    for (PythonValue each : alternatives(value)) {
      if (each instanceof Items items) {
        for (PythonValue item : items.items()) {
          String address = text(item);
          if (address != null) {
            found.add(new Dependency(address, item.line()));
          }
        }
      }
    }
    return new Dependencies(found);
  }
}
