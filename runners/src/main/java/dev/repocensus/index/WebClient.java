package dev.repocensus.index;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One request and its answer, over whatever TLS the platform has. Redirects are followed here, for
 * credentials must not go along to another host.
 */
final class WebClient {
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final int MOST_REDIRECTS = 5;
  private static final String AUTHORIZATION = "Authorization";
  private static final String TUNNELS = "jdk.http.auth.tunneling.disabledSchemes";

  static {
    // The JDK keeps a password from proxies it tunnels through, unless told before its first use.
    if (System.getProperty(TUNNELS) == null) {
      System.setProperty(TUNNELS, "");
    }
  }

  private final HttpClient client;
  private final ProxyRoutes proxies;
  private final AskLimits limits;
  private final String userAgent;
  private final AtomicLong requests = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();

  WebClient(ProxyRoutes proxies, AskLimits limits, String userAgent) {
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(limits.connect())
            .proxy(proxies)
            .build();
    this.proxies = proxies;
    this.limits = limits;
    this.userAgent = userAgent;
  }

  /** Requests that were sent, those after redirects included. */
  long requests() {
    return requests.get();
  }

  /** Bodies that were received [bytes]. */
  long bytes() {
    return bytes.get();
  }

  /**
   * Asks once.
   *
   * @throws UselessAnswerException if asking again would not help
   * @throws IOException if the connection fails or the answer takes too long
   */
  Reply get(URI url, Map<String, String> headers) throws IOException, InterruptedException {
    Map<String, String> sent = new TreeMap<>(headers);
    URI target = url;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      HttpResponse<byte[]> response = exchange(target, sent);
      bytes.addAndGet(response.body().length);
      String location = response.headers().firstValue("Location").orElse("");
      if (!REDIRECTS.contains(response.statusCode()) || location.isEmpty()) {
        return new Reply(response.statusCode(), response.headers(), response.body(), target);
      }
      URI next = next(target, location);
      if (!origin(next).equals(origin(target))) {
        sent.remove(AUTHORIZATION);
      }
      target = next;
    }
    throw new UselessAnswerException("more than " + MOST_REDIRECTS + " redirects");
  }

  private static URI next(URI from, String location) throws UselessAnswerException {
    URI next;
    try {
      next = from.resolve(location);
    } catch (IllegalArgumentException e) {
      throw new UselessAnswerException("a redirect to what is no URL");
    }
    boolean isDowngrade =
        "https".equalsIgnoreCase(from.getScheme()) && "http".equalsIgnoreCase(next.getScheme());
    if (!isWeb(next) || isDowngrade) {
      throw new UselessAnswerException("a redirect that is not followed, to " + next.getScheme());
    }
    return next;
  }

  static boolean isWeb(URI url) {
    String scheme = url.getScheme();
    return url.getHost() != null
        && url.getUserInfo() == null
        && ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme));
  }

  /** Whom credentials may be shown to: the same scheme, host and port. */
  static String origin(URI url) {
    return url.getScheme() + "://" + url.getHost() + ":" + url.getPort();
  }

  private HttpResponse<byte[]> exchange(URI target, Map<String, String> headers)
      throws IOException, InterruptedException {
    requests.incrementAndGet();
    CompletableFuture<HttpResponse<byte[]>> pending =
        client.sendAsync(request(target, headers), info -> new CappedBody(limits.bodyBytes()));
    try {
      return pending.get(limits.answer().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IOException("no whole answer within " + limits.answer().toSeconds() + " s", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      if (cause instanceof UselessAnswerException useless) {
        throw useless;
      }
      throw new IOException(reason(cause), cause);
    } finally {
      pending.cancel(true);
    }
  }

  private HttpRequest request(URI target, Map<String, String> headers)
      throws UselessAnswerException {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(target).timeout(limits.answer()).header("User-Agent", userAgent);
      headers.forEach(request::header);
      String toProxy = proxies.authorization(target);
      if (toProxy != null) {
        request.header("Proxy-Authorization", toProxy);
      }
      return request.build();
    } catch (IllegalArgumentException e) { // a tag or a redirect that no request may hold
      throw new UselessAnswerException("what the server gave cannot be sent back to it");
    }
  }

  private static String reason(Throwable cause) {
    String message = cause.getMessage();
    String kind = cause.getClass().getSimpleName();
    return message == null || message.isBlank() ? kind : kind + ": " + message;
  }
}
