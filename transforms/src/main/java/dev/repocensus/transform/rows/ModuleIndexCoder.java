package dev.repocensus.transform.rows;

import dev.repocensus.analysis.resolve.IndexPart;
import dev.repocensus.analysis.resolve.ModuleIndex;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.beam.sdk.coders.AtomicCoder;

/**
 * Carries the module index as the sorted facts it was built from; the receiver builds its tables
 * again.
 */
public final class ModuleIndexCoder extends AtomicCoder<ModuleIndex> {
  private static final ModuleIndexCoder INSTANCE = new ModuleIndexCoder();
  private static final RecordCoder<IndexPart> FACTS = RecordCoder.of(IndexPart.class);

  private ModuleIndexCoder() {}

  public static ModuleIndexCoder of() {
    return INSTANCE;
  }

  @Override
  public void encode(ModuleIndex index, OutputStream out) throws IOException {
    FACTS.encode(index.content(), out);
  }

  @Override
  public ModuleIndex decode(InputStream in) throws IOException {
    return ModuleIndex.build(List.of(FACTS.decode(in)));
  }

  @Override
  public void verifyDeterministic() {
    // The facts are sorted and hold values only.
  }
}
