package dev.repocensus.transform;

import static dev.repocensus.transform.BlockSequenceTest.block;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repocensus.schema.row.GroupKind;
import dev.repocensus.schema.row.RequirementKind;
import dev.repocensus.schema.row.RequirementRow;
import dev.repocensus.schema.table.Tables;
import dev.repocensus.transform.rows.RowBlock;
import dev.repocensus.transform.rows.RowBlockBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two rows of one key end the run, wherever they stand. */
class KeyCheckTest {

  private static RequirementRow requirement(
      String path, @Nullable Integer line, String distribution, String specifier) {
    return new RequirementRow(
        "mono//a",
        path,
        line,
        0,
        RequirementKind.values()[0],
        distribution,
        distribution,
        specifier,
        List.of(),
        null,
        GroupKind.values()[0],
        "",
        null,
        0,
        false,
        null);
  }

  private static RowBlock requirements(RequirementRow... rows) {
    return RowBlockBuilder.of(Tables.REQUIREMENTS, List.of(rows));
  }

  private static void members(String... blocks) {
    KeyCheck.of(
        Tables.CYCLE_MEMBERS,
        List.of(blocks).stream().map(BlockSequenceTest::block).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "abc", "ab|cd", "ab||cd", "|"})
  void distinctKeysPass(String blocks) {
    assertThatCode(() -> members(blocks.split("\\|", -1))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"aa", "abbc", "ab|cdd", "ab|bc", "ab||bc", "a|a"})
  void aKeyThatComesTwiceThrows(String blocks) {
    assertThatThrownBy(() -> members(blocks.split("\\|", -1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("table cycle_members has two rows of the key [module, all, c1, ");
  }

  @Test
  void rowsThatDifferElsewhereStillShareTheirKey() {
    RowBlock one = requirements(requirement("a.txt", 1, "six", "==1"));
    RowBlock two = requirements(requirement("a.txt", 1, "six", "==2"));
    assertThatThrownBy(() -> KeyCheck.of(Tables.REQUIREMENTS, List.of(one, two)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("requirements");
  }

  @Test
  void nullCountsAsAValueOfTheKey() {
    RequirementRow noLine = requirement("a.txt", null, "six", "");
    assertThatCode(
            () ->
                KeyCheck.of(
                    Tables.REQUIREMENTS,
                    List.of(requirements(noLine, requirement("a.txt", 1, "six", "")))))
        .doesNotThrowAnyException();
    assertThatThrownBy(
            () -> KeyCheck.of(Tables.REQUIREMENTS, List.of(requirements(noLine, noLine))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void oneBlockTwiceIsFound() {
    RowBlock same = block("q");
    assertThatThrownBy(() -> KeyCheck.of(Tables.CYCLE_MEMBERS, List.of(same, same)))
        .isInstanceOf(IllegalStateException.class);
  }
}
