package dev.repocensus.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The runners a scan can be executed by. They are named as text only: Flink's and Spark's classes
 * come with a build profile of their own, and help must not load Beam.
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

  /** The class that must be on the class path. */
  String className() {
    return className;
  }

  /**
   * The runner's arguments: ours, except where the user passed the same name through, then theirs.
   */
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
              "--blockOnRun=false",
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
