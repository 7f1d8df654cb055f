package dev.repocensus.schema.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {

  @Test
  void whatHasNoJsonIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Json.write(1.5));
  }

  @Test
  void emptyThingsStayOnOneLine() {
    assertThat(Json.write(Map.of())).isEqualTo("{}\n");
    assertThat(Json.write(List.of())).isEqualTo("[]\n");
    assertThat(Json.write("")).isEqualTo("\"\"\n");
  }

  @Test
  void controlCharactersQuotesAndBackslashesAreEscaped() {
    assertThat(Json.write("a\"b\\c\nd\te\u0001é")).isEqualTo("\"a\\\"b\\\\c\\nd\\te\\u0001é\"\n");
  }

  @Test
  void entriesKeepTheirOrder() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("b", List.of(1, 2L));
    map.put("a", true);
    assertThat(Json.write(map)).isEqualTo("{\n  \"b\": [\n    1,\n    2\n  ],\n  \"a\": true\n}\n");
  }
}
