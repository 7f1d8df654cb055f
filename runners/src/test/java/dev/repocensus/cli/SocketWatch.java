package dev.repocensus.cli;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ProtocolFamily;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A JVM in which every way to a socket is counted and refused: the JDK asks the provider of
 * channels and the factories of sockets before it opens one. Prints the count, and exits with the
 * code of the command that it ran.
 */
public final class SocketWatch extends SelectorProvider {
  private static final AtomicInteger OPENED = new AtomicInteger();

  private static IOException refused() {
    OPENED.incrementAndGet();
    return new IOException("a socket was opened");
  }

  private static IllegalStateException opened() {
    OPENED.incrementAndGet();
    return new IllegalStateException("a socket was opened");
  }

  /** Runs a command line; {@code probe} opens one socket of each kind instead. */
  @SuppressWarnings("deprecation") // there is no other way to see plain sockets
  public static void main(String[] arguments) throws Exception {
    Socket.setSocketImplFactory(
        () -> {
          throw opened();
        });
    ServerSocket.setSocketFactory(
        () -> {
          throw opened();
        });
    DatagramSocket.setDatagramSocketImplFactory(
        () -> {
          throw opened();
        });
    int code = arguments[0].equals("probe") ? probe() : run(arguments);
    System.out.println("sockets opened: " + OPENED.get());
    System.exit(code);
  }

  private static int run(String[] arguments) {
    return new CensusCli(
            new Console(
                System.out, System.err, System.getenv(), false, false, 0, Clock.systemUTC()))
        .run(arguments);
  }

  private interface Opening {
    AutoCloseable open() throws Exception;
  }

  private static int probe() throws Exception {
    int refused = 0;
    for (Opening each :
        List.<Opening>of(
            () -> new Socket("127.0.0.1", 9),
            () -> new ServerSocket(0),
            DatagramSocket::new,
            SocketChannel::open,
            ServerSocketChannel::open,
            DatagramChannel::open)) {
      try {
        each.open().close();
      } catch (IOException | IllegalStateException e) {
        refused++;
      }
    }
    return refused;
  }

  @Override
  public DatagramChannel openDatagramChannel() throws IOException {
    throw refused();
  }

  @Override
  public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
    throw refused();
  }

  @Override
  public Pipe openPipe() throws IOException {
    throw refused();
  }

  @Override
  public AbstractSelector openSelector() throws IOException {
    throw refused();
  }

  @Override
  public ServerSocketChannel openServerSocketChannel() throws IOException {
    throw refused();
  }

  @Override
  public SocketChannel openSocketChannel() throws IOException {
    throw refused();
  }
}
