package dev.repocensus.analysis.packaging;

import dev.repocensus.analysis.packaging.Marker.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a marker (PEP 508). Parentheses nest at most {@value #MAX_DEPTH} deep. */
final class MarkerParser {
  static final int MAX_DEPTH = 100;

  /** Every spelling of a variable, the longer ones first, and the name it has today. */
  private static final List<Map.Entry<String, String>> VARIABLES =
      List.of(
          Map.entry("python_version", "python_version"),
          Map.entry("python_full_version", "python_full_version"),
          Map.entry("os_name", "os_name"),
          Map.entry("os.name", "os_name"),
          Map.entry("sys_platform", "sys_platform"),
          Map.entry("sys.platform", "sys_platform"),
          Map.entry("platform_release", "platform_release"),
          Map.entry("platform_system", "platform_system"),
          Map.entry("platform_version", "platform_version"),
          Map.entry("platform.version", "platform_version"),
          Map.entry("platform_machine", "platform_machine"),
          Map.entry("platform.machine", "platform_machine"),
          Map.entry("platform_python_implementation", "platform_python_implementation"),
          Map.entry("platform.python_implementation", "platform_python_implementation"),
          Map.entry("python_implementation", "platform_python_implementation"),
          Map.entry("implementation_name", "implementation_name"),
          Map.entry("implementation_version", "implementation_version"),
          Map.entry("dependency_groups", "dependency_groups"),
          Map.entry("extras", "extras"),
          Map.entry("extra", "extra"));

  private static final List<String> OPERATORS =
      List.of("===", "==", "~=", "!=", "<=", ">=", "<", ">");

  private final Cursor cursor;
  private int depth;

  MarkerParser(Cursor cursor) {
    this.cursor = cursor;
  }

  static Marker parse(String text) throws RequirementSyntax {
    Cursor cursor = new Cursor(text);
    Marker marker = new MarkerParser(cursor).marker();
    if (!cursor.isAtEnd()) {
      throw new RequirementSyntax("expected the end of the marker");
    }
    return marker;
  }

  /** The marker here; parentheses around the whole of it mean nothing and are dropped. */
  Marker marker() throws RequirementSyntax {
    Marker marker = alternatives();
    return marker instanceof Marker.Group group ? group.inner() : marker;
  }

  private Marker alternatives() throws RequirementSyntax {
    List<Marker> any = new ArrayList<>();
    List<Marker> all = new ArrayList<>();
    all.add(atom());
    while (true) {
      if (cursor.acceptWord("and")) {
        all.add(atom());
      } else if (cursor.acceptWord("or")) {
        any.add(joined(all));
        all = new ArrayList<>();
        all.add(atom());
      } else {
        any.add(joined(all));
        return any.size() == 1 ? any.get(0) : new Marker.Any(any);
      }
    }
  }

  private static Marker joined(List<Marker> all) {
    return all.size() == 1 ? all.get(0) : new Marker.All(all);
  }

  private Marker atom() throws RequirementSyntax {
    cursor.skipBlanks();
    Marker atom = cursor.accept('(') ? group() : comparison();
    cursor.skipBlanks();
    return atom;
  }

  private Marker group() throws RequirementSyntax {
    if (++depth > MAX_DEPTH) {
      throw new RequirementSyntax("parentheses nest too deep");
    }
    Marker inner = alternatives();
    cursor.expect(')', "a closing parenthesis");
    depth--;
    boolean bare = inner instanceof Marker.Comparison || inner instanceof Marker.Group;
    return bare ? inner : new Marker.Group(inner);
  }

  private Marker comparison() throws RequirementSyntax {
    Operand left = operand();
    cursor.skipBlanks();
    String operator = operator();
    cursor.skipBlanks();
    Operand right = operand();
    return MarkerComparison.normalized(new Marker.Comparison(left, operator, right));
  }

  private Operand operand() throws RequirementSyntax {
    for (Map.Entry<String, String> variable : VARIABLES) {
      if (cursor.acceptWord(variable.getKey())) {
        return new Marker.Variable(variable.getValue());
      }
    }
    String literal = cursor.isAt('"') || cursor.isAt('\'') ? literal() : null;
    if (literal == null) {
      throw new RequirementSyntax("expected a variable or a quoted text");
    }
    return new Marker.Literal(literal);
  }

  private @Nullable String literal() {
    String text = cursor.text();
    int start = cursor.position();
    int end = text.indexOf(text.charAt(start), start + 1);
    if (end < 0) {
      return null;
    }
    cursor.moveTo(end + 1);
    return PythonLiteral.unescape(text.substring(start + 1, end));
  }

  private String operator() throws RequirementSyntax {
    if (cursor.acceptWord("in")) {
      return "in";
    }
    if (cursor.acceptWord("not")) {
      boolean blanks = cursor.skipBlanks();
      if (!blanks || !cursor.acceptWord("in")) {
        throw new RequirementSyntax("expected 'in' behind 'not'");
      }
      return "not in";
    }
    for (String operator : OPERATORS) {
      if (cursor.isAt(operator)) {
        cursor.moveTo(cursor.position() + operator.length());
        return operator;
      }
    }
    throw new RequirementSyntax("expected a comparison");
  }
}
