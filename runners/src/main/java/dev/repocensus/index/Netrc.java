package dev.repocensus.index;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Logins by machine, as a netrc file has them. Its {@code default} entry is not used: it would be
 * sent to whatever host an index has.
 */
final class Netrc {
  /** A login. */
  record Login(String user, String password) {}

  private final Map<String, Login> logins = new HashMap<>();

  private Netrc() {}

  static Netrc empty() {
    return new Netrc();
  }

  /** Reads a file; what is not understood is left out. */
  static Netrc parse(String text) {
    Netrc netrc = new Netrc();
    StringBuilder plain = new StringBuilder();
    boolean inMacro = false;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      inMacro = line.strip().startsWith("macdef") || (inMacro && !line.isBlank());
      if (!inMacro && !line.strip().startsWith("#")) {
        plain.append(line).append('\n');
      }
    }
    netrc.read(List.of(plain.toString().strip().split("\\s+")).iterator());
    return netrc;
  }

  private void read(Iterator<String> words) {
    String machine = "";
    Map<String, String> parts = new HashMap<>();
    while (words.hasNext()) {
      String word = words.next();
      switch (word) {
        case "machine" -> {
          put(machine, parts);
          machine = words.hasNext() ? words.next() : "";
        }
        case "default" -> {
          put(machine, parts);
          machine = "";
        }
        case "login", "password", "account" -> parts.put(word, words.hasNext() ? words.next() : "");
        default -> {
          // A word that no reader of netrc knows.
        }
      }
    }
    put(machine, parts);
  }

  private void put(String machine, Map<String, String> parts) {
    String password = parts.get("password");
    if (!machine.isEmpty() && password != null) {
      logins.putIfAbsent(machine, new Login(parts.getOrDefault("login", ""), password));
    }
    parts.clear();
  }

  Optional<Login> of(String host) {
    return Optional.ofNullable(logins.get(host));
  }
}
