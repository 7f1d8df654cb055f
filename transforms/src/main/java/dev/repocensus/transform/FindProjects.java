package dev.repocensus.transform;

import dev.repocensus.transform.rows.RecordCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * One element in, what the scan is told; a unit of work for every project out, each with the bucket
 * it is dealt to, and one element of what the walker counted. The trees are walked once, on one
 * worker.
 *
 * <p>Starting from one element keeps the shuffle behind it small: a runner that starts from a list
 * of projects encodes what it has gathered for a bucket again for every one of them.
 */
public final class FindProjects extends PTransform<PCollection<ScanSettings>, PCollectionTuple> {
  /** The units, keyed by bucket. */
  public static final TupleTag<KV<Integer, ScanUnit>> UNITS = new TupleTag<>("units") {};

  /** What the walker counted. */
  public static final TupleTag<DiscoveryFacts> FACTS = new TupleTag<>("facts") {};

  private FindProjects() {}

  public static FindProjects create() {
    return new FindProjects();
  }

  @Override
  public PCollectionTuple expand(PCollection<ScanSettings> settings) {
    PCollectionTuple found =
        settings.apply(
            "Walk", ParDo.of(new FindProjectsFn()).withOutputTags(UNITS, TupleTagList.of(FACTS)));
    found.get(UNITS).setCoder(KvCoder.of(VarIntCoder.of(), RecordCoder.of(ScanUnit.class)));
    found.get(FACTS).setCoder(RecordCoder.of(DiscoveryFacts.class));
    return found;
  }
}
