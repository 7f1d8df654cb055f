package dev.repocensus.transform.rows;

import dev.repocensus.analysis.resolve.ModuleIndex;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;

/** Carries the module index in its own compact form. */
public final class ModuleIndexCoder extends AtomicCoder<ModuleIndex> {
  private static final ModuleIndexCoder INSTANCE = new ModuleIndexCoder();

  private ModuleIndexCoder() {}

  public static ModuleIndexCoder of() {
    return INSTANCE;
  }

  @Override
  public void encode(ModuleIndex index, OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    index.writeTo(data);
    data.flush();
  }

  @Override
  public ModuleIndex decode(InputStream in) throws IOException {
    return ModuleIndex.readFrom(new DataInputStream(in));
  }

  @Override
  public void verifyDeterministic() {
    // The index is the same whatever order its parts came in, and so is its form.
  }
}
