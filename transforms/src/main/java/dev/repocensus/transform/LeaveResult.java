package dev.repocensus.transform;

import dev.repocensus.transform.rows.RecordCoder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.PDone;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * The list of written files in, one small file in the staging folder out: the only thing that a
 * launcher on any runner can count on reading back.
 */
public final class LeaveResult extends PTransform<PCollection<WrittenFile>, PDone> {
  /** The file's name in the staging folder. */
  public static final String FILE = "result";

  private static final RecordCoder<ScanResult> CODER = RecordCoder.of(ScanResult.class);

  private final String staging;
  private final PCollectionView<RunFacts> facts;
  private final PCollectionView<List<Highlights>> highlights;

  private LeaveResult(
      String staging,
      PCollectionView<RunFacts> facts,
      PCollectionView<List<Highlights>> highlights) {
    this.staging = staging;
    this.facts = facts;
    this.highlights = highlights;
  }

  public static LeaveResult in(
      String staging,
      PCollectionView<RunFacts> facts,
      PCollectionView<List<Highlights>> highlights) {
    return new LeaveResult(staging, facts, highlights);
  }

  /** What {@link #FILE} says. */
  public static ScanResult parse(byte[] content) throws IOException {
    return CODER.decode(new ByteArrayInputStream(content));
  }

  @Override
  public PDone expand(PCollection<WrittenFile> files) {
    files
        .apply(
            "OneKey",
            WithKeys.<Integer, WrittenFile>of(0).withKeyType(TypeDescriptor.of(Integer.class)))
        .setCoder(KvCoder.of(VarIntCoder.of(), RecordCoder.of(WrittenFile.class)))
        .apply("GatherFiles", GroupByKey.create())
        .apply("Leave", ParDo.of(new LeaveFn(this)).withSideInputs(facts, highlights));
    return PDone.in(files.getPipeline());
  }

  private static final class LeaveFn extends DoFn<KV<Integer, Iterable<WrittenFile>>, Void> {
    private final String staging;
    private final PCollectionView<RunFacts> facts;
    private final PCollectionView<List<Highlights>> highlights;

    LeaveFn(LeaveResult step) {
      this.staging = step.staging;
      this.facts = step.facts;
      this.highlights = step.highlights;
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      List<WrittenFile> files = new ArrayList<>();
      context.element().getValue().forEach(files::add);
      files.sort(Comparator.comparing(WrittenFile::path));
      ScanResult result =
          new ScanResult(
              context.sideInput(facts), files, Highlights.merge(context.sideInput(highlights)));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      CODER.encode(result, bytes);
      var file = FileSystems.matchNewResource(staging + "/" + FILE, false);
      try (var channel = FileSystems.create(file, "application/octet-stream")) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes.toByteArray());
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
      }
    }
  }
}
