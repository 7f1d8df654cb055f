package dev.repocensus.transform;

import dev.repocensus.analysis.scan.UnitFacts;
import dev.repocensus.analysis.scan.UnitScanner;
import dev.repocensus.transform.files.FileReader;
import dev.repocensus.transform.files.ProjectFiles;
import java.util.Objects;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;
import org.jspecify.annotations.Nullable;

/** Scans one unit; whatever goes wrong in it, its facts come out and account for every file. */
final class ScanUnitFn extends DoFn<ScanUnit, UnitFacts> {
  private final long maxFileBytes;
  private final Counter scanned = Counters.of(Counters.FILES_SCANNED);
  private transient @Nullable UnitScanner scanner;
  private transient @Nullable FileReader reader;

  ScanUnitFn(long maxFileBytes) {
    this.maxFileBytes = maxFileBytes;
  }

  @Setup
  public void setUp() {
    scanner = new UnitScanner();
    reader = new FileReader();
  }

  @ProcessElement
  public void process(@Element ScanUnit unit, OutputReceiver<UnitFacts> out) {
    FileReader files = Objects.requireNonNull(reader, "set up");
    UnitScanner mine = Objects.requireNonNull(scanner, "set up");
    ProjectFiles port = new ProjectFiles(unit.head().project(), files, maxFileBytes, scanned::inc);
    out.output(ProjectBoundary.scan(mine, unit, port));
  }
}
