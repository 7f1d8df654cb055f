package dev.repocensus.analysis.packaging;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a requirement (PEP 508), with the leniencies of pypa/packaging. */
final class RequirementParser {
  private final Cursor cursor;

  private RequirementParser(Cursor cursor) {
    this.cursor = cursor;
  }

  static Requirement parse(String text) throws RequirementSyntax {
    return new RequirementParser(new Cursor(text)).requirement();
  }

  private Requirement requirement() throws RequirementSyntax {
    cursor.skipBlanks();
    String name = cursor.acceptName();
    if (name.isEmpty()) {
      throw new RequirementSyntax("expected a name");
    }
    cursor.skipBlanks();
    List<String> extras = cursor.accept('[') ? extras() : List.of();
    cursor.skipBlanks();
    if (cursor.accept('@')) {
      String url = url();
      return new Requirement(name, extras, SpecifierSet.ANY, url, markerAfterUrl());
    }
    SpecifierSet specifiers = specifiers();
    cursor.skipBlanks();
    return new Requirement(name, extras, specifiers, null, marker());
  }

  private List<String> extras() throws RequirementSyntax {
    List<String> extras = new ArrayList<>();
    cursor.skipBlanks();
    String first = cursor.acceptName();
    if (!first.isEmpty()) {
      extras.add(first);
      cursor.skipBlanks();
      while (cursor.accept(',')) {
        extras.add(nextExtra());
        cursor.skipBlanks();
      }
    }
    cursor.skipBlanks();
    cursor.expect(']', "a comma or a closing bracket");
    return extras;
  }

  private String nextExtra() throws RequirementSyntax {
    cursor.skipBlanks();
    String extra = cursor.acceptName();
    if (extra.isEmpty()) {
      throw new RequirementSyntax("expected an extra behind the comma");
    }
    return extra;
  }

  private String url() throws RequirementSyntax {
    cursor.skipBlanks();
    String url = cursor.acceptNonBlanks();
    if (url.isEmpty()) {
      throw new RequirementSyntax("expected a URL behind @");
    }
    return url;
  }

  private @Nullable Marker markerAfterUrl() throws RequirementSyntax {
    cursor.skipBlanks();
    return marker();
  }

  private @Nullable Marker marker() throws RequirementSyntax {
    if (cursor.isAtEnd()) {
      return null;
    }
    cursor.expect(';', "a version, a semicolon or the end");
    Marker marker = new MarkerParser(cursor).marker();
    cursor.skipBlanks();
    if (!cursor.isAtEnd()) {
      throw new RequirementSyntax("expected the end behind the marker");
    }
    return marker;
  }

  private SpecifierSet specifiers() throws RequirementSyntax {
    boolean enclosed = cursor.accept('(');
    cursor.skipBlanks();
    int start = cursor.position();
    int end = endOfSpecifiers();
    SpecifierSet specifiers = SpecifierSet.whole(cursor.text().substring(start, end));
    if (specifiers == null) {
      throw new RequirementSyntax("expected version specifiers");
    }
    cursor.skipBlanks();
    if (enclosed) {
      cursor.expect(')', "a closing parenthesis");
    }
    return specifiers;
  }

  /** Specifiers with commas between them and perhaps behind the last; where the last one ends. */
  private int endOfSpecifiers() {
    boolean more = true;
    while (more) {
      SpecifierScanner scanner = new SpecifierScanner(cursor.text(), cursor.position());
      more = scanner.next() != null;
      cursor.moveTo(scanner.position());
      cursor.skipBlanks();
      more = more && cursor.accept(',');
      cursor.skipBlanks();
    }
    return cursor.position();
  }
}
