package dev.repocensus.transform;

import dev.repocensus.analysis.scan.UnitFacts;
import dev.repocensus.transform.rows.RecordCoder;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.transforms.Values;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Units of work in, the facts of each out: every file is opened once, here and nowhere else. What
 * other projects say is not known yet, so nothing is resolved.
 *
 * <p>Cost: reading the files, and one pass over the bytes of the Python sources.
 */
public final class ScanProjects
    extends PTransform<PCollection<KV<Integer, ScanUnit>>, PCollection<UnitFacts>> {
  private final long maxFileBytes;

  private ScanProjects(long maxFileBytes) {
    this.maxFileBytes = maxFileBytes;
  }

  public static ScanProjects withLimit(long maxFileBytes) {
    return new ScanProjects(maxFileBytes);
  }

  @Override
  public PCollection<UnitFacts> expand(PCollection<KV<Integer, ScanUnit>> units) {
    return units
        .apply("Deal", Reshuffle.of())
        .apply("Units", Values.create())
        .apply("ScanUnit", ParDo.of(new ScanUnitFn(maxFileBytes)))
        .setCoder(RecordCoder.of(UnitFacts.class));
  }
}
