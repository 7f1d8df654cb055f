package dev.repocensus.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.sdk.options.PipelineOptions;
import org.junit.jupiter.api.Test;

class RunnerProfileTest {

  @Test
  void anOptionNobodyKnowsIsRefusedInOneLine() {
    assertThatThrownBy(() -> BeamOptions.of(RunnerProfile.DIRECT, 2, List.of("--fooBar=1")))
        .isInstanceOf(RunnerException.class)
        .hasMessageContaining("the direct runner refuses its options")
        .hasMessageContaining("fooBar")
        .hasMessageNotContaining("\n");
    assertThatThrownBy(
            () -> BeamOptions.of(RunnerProfile.DIRECT, 2, List.of("--targetParallelism=x")))
        .isInstanceOf(RunnerException.class);
  }

  @Test
  void aRunnerThatIsNotThereIsSaid() {
    for (RunnerProfile profile : List.of(RunnerProfile.FLINK, RunnerProfile.SPARK)) {
      if (!isPresent(profile)) {
        assertThatThrownBy(() -> BeamOptions.of(profile, 2, List.of()))
            .isInstanceOf(RunnerException.class)
            .hasMessageContaining("the " + profile + " runner is not in this build");
      }
    }
  }

  private static boolean isPresent(RunnerProfile profile) {
    String file = profile.className().replace('.', '/') + ".class";
    return RunnerProfileTest.class.getClassLoader().getResource(file) != null;
  }

  @Test
  void theDirectRunnerUsesEveryCoreAndSkipsTheModelChecks() throws RunnerException {
    PipelineOptions options = BeamOptions.of(RunnerProfile.DIRECT, 7, List.of());
    DirectOptions direct = options.as(DirectOptions.class);
    assertThat(options.getRunner()).isEqualTo(DirectRunner.class);
    assertThat(direct.getTargetParallelism()).isEqualTo(7);
    assertThat(direct.isEnforceImmutability()).isFalse();
    assertThat(direct.isEnforceEncodability()).isFalse();
  }

  @Test
  void whatIsPassedThroughWins() throws RunnerException {
    DirectOptions direct =
        BeamOptions.of(
                RunnerProfile.DIRECT,
                7,
                List.of("--targetParallelism=3", "--enforceImmutability=true"))
            .as(DirectOptions.class);
    assertThat(direct.getTargetParallelism()).isEqualTo(3);
    assertThat(direct.isEnforceImmutability()).isTrue();
  }

  @Test
  void theOthersAreLocalUnlessAMasterIsGiven() {
    assertThat(RunnerProfile.FLINK.arguments(2, List.of()))
        .containsExactly("--runner=FlinkRunner", "--flinkMaster=[local]", "--parallelism=2");
    assertThat(RunnerProfile.SPARK.arguments(2, List.of("--sparkMaster=spark://h:7077")))
        .containsExactly("--runner=SparkRunner", "--sparkMaster=spark://h:7077");
  }
}
