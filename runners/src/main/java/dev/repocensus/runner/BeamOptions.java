package dev.repocensus.runner;

import java.util.List;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/** A runner's arguments as Beam understands them. */
final class BeamOptions {

  private BeamOptions() {}

  /**
   * The options of a runner that is there.
   *
   * @throws RunnerException if the runner is not in this build, or an argument is not known to it
   */
  static PipelineOptions of(RunnerProfile profile, int cores, List<String> passedThrough)
      throws RunnerException {
    requirePresent(profile);
    String[] arguments = profile.arguments(cores, passedThrough).toArray(new String[0]);
    try {
      return PipelineOptionsFactory.fromArgs(arguments).create();
    } catch (IllegalArgumentException e) {
      throw new RunnerException(
          "the " + profile + " runner refuses its options: " + firstLine(e), e);
    }
  }

  private static String firstLine(IllegalArgumentException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
  }

  private static void requirePresent(RunnerProfile profile) throws RunnerException {
    try {
      Class.forName(profile.className(), false, BeamOptions.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new RunnerException(
          "the "
              + profile
              + " runner is not in this build; build with -P"
              + profile
              + ", or start with bin/census, which does so",
          e);
    }
  }
}
