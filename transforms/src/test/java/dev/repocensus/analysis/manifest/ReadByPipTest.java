package dev.repocensus.analysis.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.repocensus.analysis.Outcome;
import dev.repocensus.analysis.SourceText;
import dev.repocensus.schema.row.GroupKind;
import dev.repocensus.schema.row.RequirementKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nasty manifests give the rows that pip and tomllib give, and a problem where those refuse. */
class ReadByPipTest {

  static Stream<JsonNode> cases() throws IOException {
    try (InputStream in = ReadByPipTest.class.getResourceAsStream("/manifests/read-by-pip.jsonl")) {
      String text =
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.US_ASCII);
      List<JsonNode> cases = new ArrayList<>();
      for (String line : text.lines().skip(1).toList()) {
        cases.add(new ObjectMapper().readTree(line));
      }
      return cases.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aNastyManifestGivesTheRowsOfTheReference(JsonNode nasty) {
    String file = nasty.get("file").asText();
    byte[] bytes = HexFormat.of().parseHex(nasty.get("hex").asText());
    Outcome<Manifest> read = ManifestFormat.of(file).orElseThrow().read(SourceText.of(file, bytes));
    List<String> theirs = new ArrayList<>();
    int refused = 0;
    for (JsonNode row : nasty.get("rows")) {
      refused += row.get(0).asText().equals("error") ? 1 : 0;
      if (!row.get(0).asText().equals("error")) {
        theirs.add(row.toString());
      }
    }
    List<String> ours = read.value().requirements().stream().map(ReadByPipTest::row).toList();
    if (refused == 0) {
      assertThat(ours).isEqualTo(theirs);
    } else {
      assertThat(read.problems()).hasSizeGreaterThanOrEqualTo(refused);
      assertThat(ours).containsAll(theirs);
    }
  }

  private static String row(DeclaredRequirement row) {
    RequirementKind kind = row.kind();
    if (kind == RequirementKind.OPTION) {
      return "[\"option\"]";
    }
    if (row.distribution() == null) {
      String what = row.urlRedacted() == null ? row.nameAsWritten() : row.urlRedacted();
      return "[\"" + kind.text() + "\",\"" + what + "\"]";
    }
    String group =
        row.groupKind() == GroupKind.RUNTIME ? "" : row.groupKind().text() + " " + row.groupName();
    String extras = String.join(",", row.extras().stream().map(e -> "\"" + e + "\"").toList());
    String marker = row.marker() == null ? "" : row.marker().replace("\"", "\\\"");
    return String.format(
        "[\"%s\",\"%s\",\"%s\",[%s],\"%s\",\"%s\",%d]",
        kind.text(), row.distribution(), row.specifier(), extras, marker, group, row.hashes());
  }
}
