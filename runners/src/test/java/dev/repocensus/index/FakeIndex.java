package dev.repocensus.index;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A real server on this machine that answers as a test says, and remembers what it was asked. */
public final class FakeIndex implements AutoCloseable {
  static {
    // Else each answer waits 40 ms for the acknowledgement of its own head.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  /** One way to answer. */
  public interface Way {
    void answer(HttpExchange exchange) throws IOException;
  }

  /** What was asked. */
  public record Asked(
      String path, @Nullable String accept, @Nullable String authorization, @Nullable String tag) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, List<Way>> ways = new ConcurrentHashMap<>();
  private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
  private final AtomicLong bodyBytes = new AtomicLong();
  private final AtomicInteger now = new AtomicInteger();
  private static final long HELD_NANOS = 1_000_000;

  private final AtomicInteger most = new AtomicInteger();
  private volatile Way otherwise = status(404);

  public FakeIndex() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Its URL under a name: 127.0.0.1 and localhost are two hosts to a client. */
  public String url(String host) {
    return "http://" + host + ":" + server.getAddress().getPort() + "/simple/";
  }

  public IndexAddress address(String name, int precedence) {
    return new IndexAddress(name, URI.create(url("127.0.0.1")), precedence);
  }

  /** How a path is answered: the first time, the second, and the last of them for ever. */
  public FakeIndex on(String path, Way... inTurn) {
    ways.put(path, new ArrayList<>(List.of(inTurn)));
    return this;
  }

  public FakeIndex page(String name, Way... inTurn) {
    return on("/simple/" + name + "/", inTurn);
  }

  public FakeIndex otherwise(Way way) {
    otherwise = way;
    return this;
  }

  private void handle(HttpExchange exchange) throws IOException {
    count();
    String path = exchange.getRequestURI().getRawPath();
    var headers = exchange.getRequestHeaders();
    asked.add(
        new Asked(
            path,
            headers.getFirst("Accept"),
            headers.getFirst("Authorization"),
            headers.getFirst("If-None-Match")));
    List<Way> left = ways.getOrDefault(path, List.of(otherwise));
    Way way;
    synchronized (left) {
      way = left.size() > 1 ? left.remove(0) : left.get(0);
    }
    try {
      way.answer(exchange);
    } finally {
      exchange.close();
    }
  }

  /** Counts before the answer: once it is out, its client may already ask again. */
  private void count() {
    most.accumulateAndGet(now.incrementAndGet(), Math::max);
    LockSupport.parkNanos(HELD_NANOS);
    now.decrementAndGet();
  }

  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  public List<String> paths() {
    return asked().stream().map(Asked::path).toList();
  }

  public int mostAtOnce() {
    return most.get();
  }

  public long bodyBytes() {
    return bodyBytes.get();
  }

  public void forget() {
    asked.clear();
    bodyBytes.set(0);
  }

  public static Way status(int status, String... headers) {
    return exchange -> {
      put(exchange, headers);
      exchange.sendResponseHeaders(status, -1);
    };
  }

  public static Way json(String body, String... headers) {
    return bytes(body.getBytes(StandardCharsets.UTF_8), headers);
  }

  public static Way bytes(byte[] body, String... headers) {
    return exchange -> {
      put(exchange, headers);
      exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    };
  }

  /** A page that is sent whole, unless the client has this tag already. */
  public Way tagged(String body, String tag) {
    return exchange -> {
      boolean hasIt = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
      put(exchange, "ETag", tag);
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(hasIt ? 304 : 200, hasIt ? -1 : bytes.length);
      if (!hasIt) {
        bodyBytes.addAndGet(bytes.length);
        exchange.getResponseBody().write(bytes);
      }
    };
  }

  /** Promises a body and hangs up in the middle of it. */
  public static Way cut(String body) {
    return exchange -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, bytes.length);
      OutputStream out = exchange.getResponseBody();
      out.write(bytes, 0, bytes.length / 2);
      out.flush();
    };
  }

  /** A byte now and then, for longer than anybody waits. */
  public static Way drip() {
    return exchange -> {
      exchange.sendResponseHeaders(200, 0);
      for (int i = 0; i < 100; i++) {
        exchange.getResponseBody().write(' ');
        exchange.getResponseBody().flush();
        try {
          Thread.sleep(50);
        } catch (InterruptedException e) {
          return;
        }
      }
    };
  }

  private static void put(HttpExchange exchange, String... headers) {
    for (int i = 0; i < headers.length; i += 2) {
      exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
