package dev.repocensus.transform.rows;

import dev.repocensus.analysis.resolves.ResolveIndex;
import dev.repocensus.analysis.resolves.ResolveParts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;

/** Carries the resolves of the scope as what they were built from, repeated texts once. */
public final class ResolveIndexCoder extends AtomicCoder<ResolveIndex> {
  private static final ResolveIndexCoder INSTANCE = new ResolveIndexCoder();
  private static final RecordCoder<ResolveParts> PARTS = RecordCoder.of(ResolveParts.class);

  private ResolveIndexCoder() {}

  public static ResolveIndexCoder of() {
    return INSTANCE;
  }

  @Override
  public void encode(ResolveIndex index, OutputStream out) throws IOException {
    PARTS.encode(index.parts(), out);
  }

  @Override
  public ResolveIndex decode(InputStream in) throws IOException {
    return ResolveIndex.of(PARTS.decode(in));
  }

  @Override
  public void verifyDeterministic() {
    // The parts are sorted, whatever order they came in.
  }
}
