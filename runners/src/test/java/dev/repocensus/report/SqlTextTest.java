package dev.repocensus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTextTest {

  @Test
  void statementsEndAtSemicolonsOutsideQuotesAndComments() {
    assertThat(SqlText.statements("")).isEmpty();
    assertThat(SqlText.statements(" ;; -- x\n /* ; */ ")).isEmpty();
    assertThat(SqlText.statements("a;b")).containsExactly("a", "b");
    assertThat(SqlText.statements("'a;''b' \";\" $$;$$ $t$;$$;$t$ -- ;\n; c"))
        .containsExactly("'a;''b' \";\" $$;$$ $t$;$$;$t$", "c");
    assertThat(SqlText.statements("'open;")).containsExactly("'open;");
    assertThat(SqlText.statements("/*;")).isEmpty();
    assertThat(SqlText.statements("$1; $")).containsExactly("$1", "$");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "1", "COPY a TO 'b'", "INSERT INTO a VALUES (1)", "explain", "explain analyze copy a",
        "EXPLAIN COPY a TO 'b'", "PRAGMA x", "CALL x()", "'select'", "\"select\"", "install httpfs"
      })
  void whatDoesNotStartLikeReadingDoesNotOnlyRead(String statement) {
    assertThat(SqlText.onlyReads(statement)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select 1",
        "(SELECT 1) UNION (SELECT 2)",
        "WITH a AS (SELECT 1) FROM a",
        "FROM a",
        "EXPLAIN SELECT 1",
        "explain analyze from a",
        "SUMMARIZE a",
        "show tables",
        "VALUES (1)"
      })
  void whatStartsLikeReadingOnlyReads(String statement) {
    assertThat(SqlText.onlyReads(statement)).isTrue();
  }

  @Test
  void wordsAreNamesOutsideStrings() {
    assertThat(SqlText.words("SELECT A_1 FROM \"My View\" WHERE b = 'c d' -- e\n/* f */ $$g$$"))
        .containsExactly("a_1", "b", "from", "my view", "select", "where");
  }

  @Test
  void onlyTheViewsThatAreNamedAreNeededInOrder() {
    ViewScript views =
        ViewScript.parse(
            "CREATE VIEW a AS SELECT 1; CREATE OR REPLACE VIEW b AS\nSELECT * FROM a;"
                + "CREATE VIEW c AS FROM b; CREATE VIEW loop AS FROM loop; SET x = 1;");
    assertThat(views.names()).containsExactly("a", "b", "c", "loop");
    assertThat(views.needed("SELECT 'c'")).isEmpty();
    assertThat(views.needed("SELECT * FROM C")).containsExactly("a", "b", "c");
    assertThat(views.needed("FROM loop")).containsExactly("loop");
  }

  @Test
  void hostileTextIsReadInOnePass() {
    for (String piece : List.of("'", "\"", "$", "$a", "/*", "--", ";", "(")) {
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(5), () -> SqlText.statements(piece.repeat(200_000)), piece);
    }
  }
}
