package dev.repocensus.index;

import dev.repocensus.analysis.simpleindex.CoreMetadata;
import dev.repocensus.analysis.simpleindex.DistributionRows;
import dev.repocensus.analysis.simpleindex.MetadataFile;
import dev.repocensus.analysis.simpleindex.MetadataWanted;
import dev.repocensus.analysis.simpleindex.PageRelease;
import dev.repocensus.analysis.simpleindex.ProjectPage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Asks for the metadata that lies beside the newest releases (PEP 658), each once for ever. */
final class MetadataAsker {
  private static final int OK = 200;

  private final PatientClient client;
  private final Credentials credentials;
  private final AskLimits limits;
  private final boolean isWanted;

  MetadataAsker(PatientClient client, Credentials credentials, AskLimits limits, boolean isWanted) {
    this.client = client;
    this.credentials = credentials;
    this.limits = limits;
    this.isWanted = isWanted;
  }

  /**
   * What was found.
   *
   * @param requirements what releases require, by version
   * @param bytes the bodies that came [bytes]
   * @param note why something that the page offers could not be had; null if everything could
   */
  record Found(Map<String, List<String>> requirements, long bytes, @Nullable String note) {
    boolean isWhole() {
      return note == null;
    }
  }

  Found ask(
      IndexAddress index, String name, URI page, ProjectPage of, @Nullable DistributionRows before)
      throws InterruptedException {
    Map<String, List<String>> found = new TreeMap<>();
    String note = null;
    AtomicLong bytes = new AtomicLong();
    if (isWanted) {
      for (PageRelease release :
          MetadataWanted.of(of, before == null ? List.of() : before.releases())) {
        MetadataFile file = release.metadata();
        try {
          found.put(
              release.version(), file == null ? List.of() : one(index, name, page, file, bytes));
        } catch (IOException e) {
          note = "the metadata of " + release.version() + ": " + e.getMessage();
        }
      }
    }
    return new Found(found, bytes.get(), note);
  }

  private List<String> one(
      IndexAddress index, String name, URI page, MetadataFile file, AtomicLong bytes)
      throws IOException, InterruptedException {
    URI url = url(page, file);
    Map<String, String> headers = new TreeMap<>();
    String authorization = credentials.authorization(index);
    if (authorization != null && WebClient.origin(url).equals(WebClient.origin(index.url()))) {
      headers.put("Authorization", authorization);
    }
    Answer answer = client.get(url, headers);
    Reply reply = answer.reply();
    if (reply == null || reply.status() != OK) {
      throw new IOException(reply == null ? answer.failure() : "HTTP " + reply.status());
    }
    bytes.addAndGet(reply.bytes());
    byte[] content = reply.content(limits.pageBytes()).readAllBytes();
    String hash = Sha256.hex(new ByteArrayInputStream(content));
    if (file.sha256() != null && !file.sha256().toLowerCase(Locale.ROOT).equals(hash)) {
      throw new IOException("not the bytes that the page tells of");
    }
    Optional<List<String>> requires = CoreMetadata.requiresDist(content, name);
    return requires.orElseThrow(() -> new IOException("not the metadata of " + name));
  }

  /** PEP 658: the URL of the file, with .metadata behind its path. */
  private static URI url(URI page, MetadataFile file) throws IOException {
    try {
      URI url = page.resolve(file.url());
      URI sibling = URI.create(url.toString().replaceFirst("(?=[?#]|$)", ".metadata"));
      if (WebClient.isWeb(sibling)) {
        return sibling;
      }
    } catch (IllegalArgumentException noUrl) {
      throw new IOException("the page has no URL of the file", noUrl);
    }
    throw new IOException("the page has no web address of the file");
  }
}
