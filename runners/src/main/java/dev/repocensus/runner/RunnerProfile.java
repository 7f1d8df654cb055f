package dev.repocensus.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/**
 * The runners a scan can be executed by. Flink and Spark are named as text only: their classes come
 * with a build profile of their own, so the census compiles and starts without them.
 */
public enum RunnerProfile {
  /** In this process, with every core. */
  DIRECT("DirectRunner", "org.apache.beam.runners.direct.DirectRunner"),
  /** Apache Flink, embedded unless a master is given. */
  FLINK("FlinkRunner", "org.apache.beam.runners.flink.FlinkRunner"),
  /** Apache Spark, local unless a master is given. */
  SPARK("SparkRunner", "org.apache.beam.runners.spark.SparkRunner");

  private final String beamName;
  private final String className;

  RunnerProfile(String beamName, String className) {
    this.beamName = beamName;
    this.className = className;
  }

  /** The name a user types. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The runner's options: ours, then what the user passed through, which wins.
   *
   * @param cores how many cores to use
   * @param passedThrough arguments of the form {@code --name=value}
   * @throws RunnerException if the runner is not in this build, or an argument is not known to it
   */
  public PipelineOptions options(int cores, List<String> passedThrough) throws RunnerException {
    requirePresent();
    List<String> arguments = arguments(cores, passedThrough);
    try {
      return PipelineOptionsFactory.fromArgs(arguments.toArray(new String[0])).create();
    } catch (IllegalArgumentException e) {
      throw new RunnerException("the " + this + " runner refuses its options: " + firstLine(e), e);
    }
  }

  private static String firstLine(IllegalArgumentException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
  }

  private void requirePresent() throws RunnerException {
    try {
      Class.forName(className, false, RunnerProfile.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new RunnerException(
          "the " + this + " runner is not in this build; build with -P" + this
              + ", or start with bin/census, which does so",
          e);
    }
  }

  List<String> arguments(int cores, List<String> passedThrough) {
    List<String> arguments = new ArrayList<>();
    arguments.add("--runner=" + beamName);
    for (String preset : presets(cores)) {
      if (passedThrough.stream().noneMatch(given -> name(given).equals(name(preset)))) {
        arguments.add(preset);
      }
    }
    arguments.addAll(passedThrough);
    return arguments;
  }

  private List<String> presets(int cores) {
    return switch (this) {
      case DIRECT ->
          List.of(
              "--targetParallelism=" + cores,
              "--enforceImmutability=false",
              "--enforceEncodability=false");
      case FLINK -> List.of("--flinkMaster=[local]", "--parallelism=" + cores);
      case SPARK -> List.of("--sparkMaster=local[" + cores + "]");
    };
  }

  private static String name(String argument) {
    int equals = argument.indexOf('=');
    return equals < 0 ? argument : argument.substring(0, equals);
  }
}
