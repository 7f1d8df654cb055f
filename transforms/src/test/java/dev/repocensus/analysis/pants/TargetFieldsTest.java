package dev.repocensus.analysis.pants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.pants.TargetFields.Dependencies;
import dev.repocensus.analysis.pants.TargetFields.Dependency;
import dev.repocensus.analysis.pants.TargetFields.Resolves;
import dev.repocensus.analysis.pants.TargetFields.Sources;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetFieldsTest {
  private static final Resolves A = new Resolves(List.of("a"), false, 1);
  private static final Resolves B = new Resolves(List.of("b"), false, 2);

  @Test
  void fieldsThatStateNothingLeaveEverythingToTheOthers() {
    TargetFields others = new TargetFields(A, null, new Sources(List.of("x.py"), false), null);
    assertThat(TargetFields.NONE.over(others)).isEqualTo(others);
    assertThat(others.over(TargetFields.NONE)).isEqualTo(others);
    assertThat(TargetFields.NONE.source()).isNull();
    assertThat(TargetFields.NONE.entries()).isEmpty();
  }

  @Test
  void whatIsStatedWinsFieldByFieldAndAnEmptyListIsStated() {
    Dependencies some = new Dependencies(List.of(new Dependency("x", 3)));
    TargetFields above = new TargetFields(A, null, null, some);
    TargetFields own = new TargetFields(B, null, null, new Dependencies(List.of()));
    assertThat(own.over(above).resolve()).isEqualTo(B);
    assertThat(own.over(above).entries()).isEmpty();
    assertThat(above.over(own).entries()).hasSize(1);
  }
}
