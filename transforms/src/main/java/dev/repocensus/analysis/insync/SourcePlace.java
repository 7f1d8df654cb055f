package dev.repocensus.analysis.insync;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place that distributions come from, in one form that the ways to write it have in common.
 *
 * @param isVersioned whether version control keeps it
 * @param place host in lower case and path, without who asks; a path of its own for a directory
 * @param reference the branch, tag or revision, empty for none
 */
record SourcePlace(boolean isVersioned, String place, String reference) {
  private static final Pattern VCS = Pattern.compile("(?:git|hg|svn|bzr)\\+(.*)");
  private static final Pattern SHORT = Pattern.compile("[^/@]+@([^:/]+):(?!/)(.*)");
  private static final Pattern URL =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://(?:[^/@]*@)?(.*)");

  static SourcePlace of(String text) {
    Matcher vcs = VCS.matcher(text.strip());
    boolean isVersioned = vcs.matches();
    String bare = (isVersioned ? vcs.group(1) : text.strip()).split("#", 2)[0];
    Matcher abbreviated = SHORT.matcher(bare);
    String url =
        abbreviated.matches() ? "ssh://" + abbreviated.group(1) + "/" + abbreviated.group(2) : bare;
    Matcher parts = URL.matcher(url);
    if (!parts.matches()) {
      return new SourcePlace(isVersioned, path(url), "");
    }
    String rest = parts.group(2);
    int at = isVersioned ? rest.lastIndexOf('@') : -1;
    String target = at < 0 ? rest : rest.substring(0, at);
    return new SourcePlace(isVersioned, place(target), at < 0 ? "" : rest.substring(at + 1));
  }

  private static String place(String target) {
    int slash = target.indexOf('/');
    String host = slash < 0 ? target : target.substring(0, slash);
    String path = slash < 0 ? "" : target.substring(slash);
    return host.toLowerCase(Locale.ROOT) + path.replaceFirst("/+$", "").replaceFirst("\\.git$", "");
  }

  private static String path(String text) {
    String plain = text.startsWith("file:") ? text.substring("file:".length()) : text;
    while (plain.startsWith("./")) {
      plain = plain.substring(2);
    }
    return plain.length() > 1 ? plain.replaceFirst("/+$", "") : plain;
  }

  /** Whether it tells where it is wherever it is read; a path depends on who reads it. */
  boolean isAbsolute() {
    return !place.startsWith("..") && !place.contains("${");
  }
}
