package dev.repocensus.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.transform.ScanSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.io.BoundedSource;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.runners.TransformHierarchy;
import org.apache.beam.sdk.util.SerializableUtils;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PValue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever crosses a step has a coder that was chosen, and that any runner can send to a worker.
 */
class CodersTest {
  private static final Map<String, Coder<?>> CODERS = new LinkedHashMap<>();

  @BeforeAll
  static void coderOfEveryCollection() {
    Pipeline pipeline = Pipeline.create(PipelineOptionsFactory.create());
    ScanSettings settings =
        new ScanSettings(
            "s",
            Instant.EPOCH,
            "test",
            "",
            List.of(new ScanSettings.Root("r", "/nowhere")),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            "auto",
            "",
            1,
            1,
            1);
    Census.build(pipeline, settings, "/nowhere/staging");
    pipeline.traverseTopologically(
        new Pipeline.PipelineVisitor.Defaults() {
          @Override
          public void visitValue(PValue value, TransformHierarchy.Node producer) {
            if (value instanceof PCollection<?> collection) {
              CODERS.put(collection.getName(), collection.getCoder());
            }
          }
        });
    assertThat(CODERS).hasSizeGreaterThan(20);
  }

  @Test
  void javaSerialisationCarriesNoElement() {
    CODERS.forEach(
        (name, coder) ->
            assertThat(parts(coder)).as(name).noneMatch(CodersTest::isJavaSerialisation));
  }

  /** What Beam's own {@code Create} reads from is sent that way, once, and holds coded bytes. */
  private static boolean isJavaSerialisation(Coder<?> coder) {
    return coder instanceof SerializableCoder<?> java
        && java.getRecordType() != BoundedSource.class;
  }

  private static List<Coder<?>> parts(Coder<?> coder) {
    List<Coder<?>> parts = new ArrayList<>(List.of(coder));
    coder.getCoderArguments().forEach(part -> parts.addAll(parts(part)));
    return parts;
  }

  @Test
  void everyCoderComesBackAsItWasSent() {
    CODERS.forEach(
        (name, coder) -> {
          Coder<?> arrived = SerializableUtils.clone(coder);
          assertThat(arrived).as(name).isEqualTo(coder).hasSameHashCodeAs(coder);
        });
  }

  @Test
  void whatWorkIsGroupedByHasOneEncoding() throws Coder.NonDeterministicException {
    for (Coder<?> coder : CODERS.values()) {
      if (coder instanceof KvCoder<?, ?> pair) {
        pair.getKeyCoder().verifyDeterministic();
      }
    }
  }
}
