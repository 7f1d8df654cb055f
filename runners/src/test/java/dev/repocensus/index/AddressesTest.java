package dev.repocensus.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an index is, how it is reached, and what it is told about who asks. */
class AddressesTest {
  private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "pypi",
        "ftp://x/",
        "file:///x",
        "https://",
        "https://x/?q=1",
        "https://x/#f",
        "seed=https://x/",
        "a b",
        "https://u:secret@x/simple",
        "n=https://secret@x/",
        "http://["
      })
  void whatIsNoIndexIsRefusedWithoutSayingItBack(String argument) {
    assertThatThrownBy(() -> IndexAddress.parse(List.of(argument)))
        .isInstanceOf(IndexException.class)
        .hasMessageNotContaining("secret");
  }

  @ParameterizedTest
  @CsvSource({
    "https://pypi.org/simple, pypi, https://pypi.org/simple/",
    "https://PyPI.example.org/a/simple/, pypi.example.org, https://PyPI.example.org/a/simple/",
    "http://localhost:8080/, localhost-8080, http://localhost:8080/",
    "Acme_Main=https://x/simple, acme-main, https://x/simple/",
  })
  void anIndexHasAName(String argument, String name, String url) throws IndexException {
    assertThat(IndexAddress.parse(List.of(argument)))
        .containsExactly(new IndexAddress(name, URI.create(url), 0));
  }

  @Test
  void twoIndexesHaveTwoNames() {
    assertThatThrownBy(() -> IndexAddress.parse(List.of("a=https://x/", "a=https://y/")))
        .hasMessageContaining("two indexes are named 'a'");
  }

  @Test
  void aLockMeansTheIndexWhateverTheSlash() throws IndexException {
    IndexAddress index = IndexAddress.parse(List.of("https://pypi.org/simple")).get(0);
    assertThat(index.isAt("https://PyPI.org/simple")).isTrue();
    assertThat(index.isAt("https://pypi.org/simple/")).isTrue();
    assertThat(index.isAt("https://pypi.org/other")).isFalse();
    assertThat(index.page("acme")).isEqualTo(URI.create("https://pypi.org/simple/acme/"));
  }

  @Test
  void aNameIsPlannedOnceAndFirstWhereALockTookIt() throws IndexException {
    List<IndexAddress> indexes = IndexAddress.parse(List.of("a=https://a/", "b=https://b/s"));
    List<NameToAsk> plan =
        NameToAsk.plan(
            List.of("y", "x", "y"),
            Set.of("x"),
            Map.of("y", List.of("https://B/s/", "https://elsewhere/")),
            indexes);
    assertThat(plan)
        .containsExactly(
            new NameToAsk("x", indexes, true),
            new NameToAsk("y", List.of(indexes.get(1), indexes.get(0)), false));
  }

  private static String basic(String both) {
    return "Basic " + Base64.getEncoder().encodeToString(both.getBytes());
  }

  @Test
  void credentialsComeFromTheEnvironmentOrNetrcByHost() throws Exception {
    IndexAddress index = IndexAddress.parse(List.of("my-own.x=https://h.example/")).get(0);
    Path netrc =
        Files.writeString(
            folder.resolve("n"),
            """
            # a comment
            machine other.example login o password no
            macdef init
            machine h.example password macro

            machine h.example
              login me
              password p:w
            default login anyone password everything
            """);
    Map<String, String> file = Map.of("NETRC", netrc.toString());
    assertThat(Credentials.of(file).authorization(index)).isEqualTo(basic("me:p:w"));
    IndexAddress unknown = IndexAddress.parse(List.of("https://nobody.example/")).get(0);
    assertThat(Credentials.of(file).authorization(unknown)).isNull();
    assertThat(
            Credentials.of(Map.of("CENSUS_INDEX_MY_OWN_X_TOKEN", "t", "NETRC", netrc.toString()))
                .authorization(index))
        .isEqualTo(basic("__token__:t"));
    assertThat(Credentials.of(Map.of("CENSUS_INDEX_MY_OWN_X_USERNAME", "u")).authorization(index))
        .isEqualTo(basic("u:"));
    assertThat(Credentials.of(Map.of()).authorization(index)).isNull();
  }

  @Test
  void netrcOfTheHomeIsReadAndANamedOneThatIsNotThereIsSaid() throws Exception {
    Files.writeString(folder.resolve(".netrc"), "machine h.example login a password b");
    IndexAddress index = IndexAddress.parse(List.of("https://h.example/")).get(0);
    assertThat(Credentials.of(Map.of("HOME", folder.toString())).authorization(index))
        .isEqualTo(basic("a:b"));
    assertThatThrownBy(() -> Credentials.of(Map.of("NETRC", folder.resolve("no").toString())))
        .isInstanceOf(IndexException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"socks5://h:1", "https://h:1", "http://", "http://u:secret@"})
  void aProxyThatCannotBeUsedIsSaidNotIgnored(String proxy) {
    assertThatThrownBy(() -> ProxyRoutes.of(Map.of("ALL_PROXY", proxy)))
        .isInstanceOf(IndexException.class)
        .hasMessageNotContaining("secret");
  }

  private static String proxy(Map<String, String> env, String target) throws IndexException {
    Proxy proxy = ProxyRoutes.of(env).select(URI.create(target)).get(0);
    return proxy.address() instanceof InetSocketAddress address
        ? address.getHostString() + ":" + address.getPort()
        : "direct";
  }

  @Test
  void proxiesFollowTheUsualVariables() throws IndexException {
    Map<String, String> env =
        Map.of(
            "HTTPS_PROXY", "http://127.0.0.1:1",
            "https_proxy", "127.0.0.2:2",
            "ALL_PROXY", "http://127.0.0.3:3",
            "NO_PROXY", "inside.example, .corp.example host.example:8080");
    assertThat(proxy(Map.of(), "https://a.example/")).isEqualTo("direct");
    assertThat(proxy(env, "https://a.example/")).isEqualTo("127.0.0.2:2");
    assertThat(proxy(env, "http://a.example/")).isEqualTo("127.0.0.3:3");
    assertThat(proxy(env, "https://x.inside.example/")).isEqualTo("direct");
    assertThat(proxy(env, "https://notinside.example/")).isEqualTo("127.0.0.2:2");
    assertThat(proxy(env, "https://a.corp.example/")).isEqualTo("direct");
    assertThat(proxy(env, "http://host.example:8080/")).isEqualTo("direct");
    assertThat(proxy(env, "http://host.example/")).isEqualTo("127.0.0.3:3");
    assertThat(proxy(Map.of("HTTP_PROXY", "http://h", "NO_PROXY", "*"), "http://a/"))
        .isEqualTo("direct");
    ProxyRoutes named = ProxyRoutes.of(Map.of("HTTP_PROXY", "http://me:a%20b@127.0.0.1:9"));
    assertThat(named.authorization(URI.create("http://a/"))).isEqualTo(basic("me:a b"));
    assertThat(named.authorization(URI.create("https://a/"))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0.0, , 0",
    "1, 0.5, , 250",
    "4, 0.5, , 2000",
    "60, 0.5, , 15000",
    "1, 0.5, 3, 3000",
    "1, 0.5, 0, 250",
    "1, 0.5, soon, 250",
    "1, 0.5, -3, 250",
    "1, 0.5, 99999999999999999999, 250",
    "1, 0.5, 'Sun, 01 Mar 2026 02:01:00 GMT', 60000",
    "1, 0.5, 'Sun, 01 Mar 2026 01:00:00 GMT', 250",
  })
  void theWaitIsByChanceOrByWish(int attempt, double random, String wish, long millis) {
    assertThat(Backoff.after(attempt, random, wish, NOW)).isEqualTo(Duration.ofMillis(millis));
  }
}
