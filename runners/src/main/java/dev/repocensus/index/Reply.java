package dev.repocensus.index;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** An answer with its whole body. */
final class Reply {
  private final int status;
  private final HttpHeaders headers;
  private final byte[] body;
  private final URI from;

  Reply(int status, HttpHeaders headers, byte[] body, URI from) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.from = from;
  }

  int status() {
    return status;
  }

  /** Where it came from after all redirects. */
  URI from() {
    return from;
  }

  /** The body as it came [bytes]. */
  int bytes() {
    return body.length;
  }

  @Nullable String header(String name) {
    return headers.firstValue(name).orElse(null);
  }

  /**
   * The body, unpacked while it is read.
   *
   * @param most after so many bytes reading fails, however small the body came
   * @throws IOException if it is packed in a way that was not asked for, or wrongly
   */
  InputStream content(long most) throws IOException {
    String coding = headers.firstValue("Content-Encoding").orElse("identity");
    return switch (coding.strip().toLowerCase(Locale.ROOT)) {
      case "identity", "" -> new Capped(new ByteArrayInputStream(body), most);
      case "gzip", "x-gzip" ->
          new Capped(new GZIPInputStream(new ByteArrayInputStream(body)), most);
      default -> throw new IOException("content coding that was not asked for");
    };
  }

  private static final class Capped extends FilterInputStream {
    private final long most;
    private long left;

    Capped(InputStream in, long most) {
      super(in);
      this.most = most;
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      int one = in.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int some = in.read(buffer, offset, length);
      count(Math.max(some, 0));
      return some;
    }

    @Override
    public long skip(long wanted) throws IOException {
      return readNBytes((int) Math.min(wanted, 1 << 16)).length;
    }

    private void count(int bytes) throws IOException {
      left -= bytes;
      if (left < 0) {
        throw new IOException("more than " + most + " bytes");
      }
    }
  }
}
