package dev.repocensus.pipeline;

import dev.repocensus.pipeline.index.AdvisoryShelf;
import dev.repocensus.transform.AdvisorySource;
import java.io.IOException;
import java.time.Instant;

/** Which advisories a run knows of: the lake's own at its instant, unless no index is wanted. */
final class JobAdvisories {
  private static final String NONE = "none";

  private JobAdvisories() {}

  static AdvisorySource of(ScanRequest request, Instant asOf) throws ScanException {
    if (NONE.equals(request.index())) {
      return AdvisorySource.none(asOf);
    }
    try {
      return AdvisoryShelf.ofLake(request.lake()).at(asOf);
    } catch (IOException broken) {
      throw new ScanException(
          ScanException.Kind.INPUT,
          "the lake's advisories cannot be read: " + broken.getMessage(),
          broken);
    }
  }
}
