package dev.repocensus.index;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Proxies by the usual variables: {@code https_proxy}, {@code http_proxy}, {@code all_proxy} and
 * {@code no_proxy}, in lower case or capitals; lower case wins.
 */
final class ProxyRoutes extends ProxySelector {
  private static final int HTTP_PORT = 80;

  /** A proxy: where it is, and what it is told about who asks. */
  private record Route(InetSocketAddress address, @Nullable String authorization) {}

  private final @Nullable Route http;
  private final @Nullable Route https;
  private final List<String> direct;

  private ProxyRoutes(@Nullable Route http, @Nullable Route https, List<String> direct) {
    this.http = http;
    this.https = https;
    this.direct = direct;
  }

  /**
   * The routes of an environment.
   *
   * @throws IndexException if a variable names no HTTP proxy
   */
  static ProxyRoutes of(Map<String, String> env) throws IndexException {
    String all = value(env, "all_proxy");
    String http = value(env, "http_proxy");
    String https = value(env, "https_proxy");
    return new ProxyRoutes(
        route("http_proxy", http.isEmpty() ? all : http),
        route("https_proxy", https.isEmpty() ? all : https),
        Stream.of(value(env, "no_proxy").split("[,\\s]+"))
            .map(each -> each.toLowerCase(Locale.ROOT))
            .filter(each -> !each.isEmpty())
            .toList());
  }

  private static String value(Map<String, String> env, String name) {
    String lower = env.getOrDefault(name, "");
    return lower.isEmpty() ? env.getOrDefault(name.toUpperCase(Locale.ROOT), "") : lower;
  }

  private static @Nullable Route route(String variable, String text) throws IndexException {
    if (text.isEmpty()) {
      return null;
    }
    try {
      URI proxy = new URI(text.contains("://") ? text : "http://" + text);
      if (!"http".equals(proxy.getScheme()) || proxy.getHost() == null) {
        throw new IndexException(variable + " must name a proxy as http://HOST:PORT");
      }
      int port = proxy.getPort() < 0 ? HTTP_PORT : proxy.getPort();
      InetSocketAddress address = InetSocketAddress.createUnresolved(proxy.getHost(), port);
      return new Route(address, authorization(proxy.getRawUserInfo()));
    } catch (URISyntaxException e) {
      throw new IndexException(variable + " must name a proxy as http://HOST:PORT");
    }
  }

  private static @Nullable String authorization(@Nullable String user) {
    if (user == null) {
      return null;
    }
    int colon = user.indexOf(':');
    String name = colon < 0 ? user : user.substring(0, colon);
    String password = colon < 0 ? "" : user.substring(colon + 1);
    return Credentials.basic(decoded(name), decoded(password));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private @Nullable Route routeTo(URI target) {
    String host = String.valueOf(target.getHost()).toLowerCase(Locale.ROOT);
    for (String each : direct) {
      String name = each.startsWith(".") ? each.substring(1) : each;
      boolean isIt = host.equals(name) || host.endsWith("." + name);
      if (each.equals("*") || isIt || (host + ":" + target.getPort()).equals(name)) {
        return null;
      }
    }
    return "https".equalsIgnoreCase(target.getScheme()) ? https : http;
  }

  /**
   * What the proxy to a target is told about who asks; null if there is none, or it is not asked.
   */
  @Nullable String authorization(URI target) {
    Route route = routeTo(target);
    return route == null ? null : route.authorization();
  }

  @Override
  public List<Proxy> select(URI target) {
    Route route = routeTo(target);
    return List.of(
        route == null
            ? Proxy.NO_PROXY
            : new Proxy(
                Proxy.Type.HTTP,
                new InetSocketAddress(route.address().getHostString(), route.address().getPort())));
  }

  @Override
  public void connectFailed(URI target, SocketAddress proxy, IOException cause) {
    // The request itself fails, and says so.
  }
}
