package dev.repocensus.index;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An index that may be asked.
 *
 * @param name what its snapshots are kept under
 * @param url where its project pages lie, with a slash at the end and without credentials
 * @param precedence its place among the indexes, 0 first
 */
public record IndexAddress(String name, URI url, int precedence) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]*");
  private static final Pattern NAMED = Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]*)=(.*)");
  private static final String PUBLIC_HOST = "pypi.org";
  private static final Set<String> TAKEN = Set.of("seed", "locks", "advisories", "osv", "python");

  /** The public index, which is asked where nobody names another. */
  public static final String PUBLIC = "https://pypi.org/simple/";

  /**
   * The indexes in their order.
   *
   * @param arguments each {@code NAME=URL} or a URL
   * @throws IndexException if one is no such thing, holds credentials, or has the name of another
   */
  public static List<IndexAddress> parse(List<String> arguments) throws IndexException {
    List<IndexAddress> indexes = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (String argument : arguments) {
      IndexAddress index = one(argument, indexes.size());
      if (!names.add(index.name)) {
        throw new IndexException(
            "two indexes are named '" + index.name + "'; name them with NAME=URL");
      }
      indexes.add(index);
    }
    return indexes;
  }

  private static IndexAddress one(String argument, int precedence) throws IndexException {
    var named = NAMED.matcher(argument);
    boolean hasName = named.matches();
    URI url = url(hasName ? named.group(2) : argument);
    String name = hasName ? named.group(1).toLowerCase(Locale.ROOT).replace('_', '-') : name(url);
    if (!NAME.matcher(name).matches() || TAKEN.contains(name)) {
      throw new IndexException("'" + name + "' cannot be the name of an index");
    }
    return new IndexAddress(name, url, precedence);
  }

  /** Never says the URL back: it may hold what nobody should see. */
  private static URI url(String text) throws IndexException {
    if (text.indexOf('@') >= 0) {
      throw new IndexException(
          "an index URL must not hold credentials; set CENSUS_INDEX_<NAME>_USERNAME and"
              + " CENSUS_INDEX_<NAME>_PASSWORD, or CENSUS_INDEX_<NAME>_TOKEN, or use a netrc file");
    }
    try {
      URI url = new URI(text.endsWith("/") ? text : text + "/");
      String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
      boolean isWeb = scheme.equals("http") || scheme.equals("https");
      if (!isWeb || url.getHost() == null || url.getQuery() != null || url.getFragment() != null) {
        throw new IndexException("an index is named by an http or https URL, or NAME=URL");
      }
      return url;
    } catch (URISyntaxException e) {
      throw new IndexException("an index is named by a URL, but one given is none");
    }
  }

  private static String name(URI url) {
    String host = url.getHost().toLowerCase(Locale.ROOT);
    if (host.equals(PUBLIC_HOST)) {
      return "pypi";
    }
    String plain = host.replaceAll("[^a-z0-9.-]", "");
    return url.getPort() < 0 ? plain : plain + "-" + url.getPort();
  }

  /** The project page of a distribution. */
  URI page(String distribution) {
    return url.resolve(distribution + "/");
  }

  /** Whether a URL as a lock records it means this index. */
  public boolean isAt(String recorded) {
    return plain(recorded).equals(plain(url.toString()));
  }

  private static String plain(String url) {
    return url.toLowerCase(Locale.ROOT).replaceFirst("/+$", "");
  }
}
