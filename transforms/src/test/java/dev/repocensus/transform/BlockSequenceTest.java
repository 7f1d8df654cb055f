package dev.repocensus.transform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.schema.row.CycleLevel;
import dev.repocensus.schema.row.CycleMemberRow;
import dev.repocensus.schema.row.GraphLayer;
import dev.repocensus.schema.table.Tables;
import dev.repocensus.transform.rows.RowBlock;
import dev.repocensus.transform.rows.RowBlockBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** The blocks of a shard, in any order, become one sorted sequence. */
class BlockSequenceTest {
  private static final int MEMBER =
      Tables.CYCLE_MEMBERS.columns().indexOf(Tables.CYCLE_MEMBERS.column("member_id"));

  private final BlockSequence sequence = new BlockSequence(Tables.CYCLE_MEMBERS);

  /** A block with one member for each letter. */
  static RowBlock block(String letters) {
    return RowBlockBuilder.of(
        Tables.CYCLE_MEMBERS,
        letters
            .chars()
            .mapToObj(
                c ->
                    new CycleMemberRow(
                        CycleLevel.MODULE,
                        GraphLayer.ALL,
                        "c1",
                        Character.toString(c),
                        "mono//a",
                        null))
            .toList());
  }

  private static List<String> letters(List<RowBlock> blocks) {
    List<String> texts = new ArrayList<>();
    for (RowBlock block : blocks) {
      StringBuilder text = new StringBuilder();
      for (int row = 0; row < block.rows(); row++) {
        text.append(block.value(MEMBER, row));
      }
      texts.add(text.toString());
    }
    return texts;
  }

  private List<String> inOrder(String... blocks) {
    return letters(sequence.inOrder(Arrays.stream(blocks).map(BlockSequenceTest::block).toList()));
  }

  @Test
  void nothingStaysNothing() {
    assertThat(inOrder()).isEmpty();
    assertThat(inOrder("", "")).isEmpty();
  }

  @Test
  void blocksThatDoNotOverlapAreOnlyPutInSequence() {
    RowBlock late = block("xyz");
    RowBlock early = block("abc");
    assertThat(sequence.inOrder(List.of(late, block(""), early)))
        .satisfiesExactly(
            first -> assertThat(first).isSameAs(early), last -> assertThat(last).isSameAs(late));
  }

  @Test
  void blocksThatTouchAreNotMerged() {
    assertThat(inOrder("ce", "ac")).containsExactly("ac", "ce");
  }

  @Test
  void blocksThatOverlapAreMergedAndNoOthers() {
    assertThat(inOrder("xz", "ad", "y", "be", "mn")).containsExactly("abde", "mn", "xyz");
  }

  @Test
  void aLongBlockOverlapsWhatFollowsAShortOne() {
    assertThat(inOrder("az", "b", "c", "yz")).containsExactly("abcyzz");
  }

  @Property(tries = 200)
  void theSequenceHoldsEveryRowInOrder(
      @ForAll @Size(max = 8)
          List<@StringLength(max = 6) @CharRange(from = 'a', to = 'p') String> blocks) {
    String all = String.join("", letters(sequence.inOrder(blocks.stream().map(BlockSequenceTest::block).toList())));
    char[] expected = String.join("", blocks).toCharArray();
    Arrays.sort(expected);
    assertThat(all).isEqualTo(new String(expected));
  }
}
