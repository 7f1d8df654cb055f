package dev.repocensus.analysis.use;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Distributions that bring a module of a newer standard library to an older Python. */
public final class Backports {
  private record Backport(String module, int minor) {}

  /** By normalized name: the standard module, and the minor version that has it first. */
  private static final Map<String, Backport> ALL =
      Map.ofEntries(
          Map.entry("argparse", new Backport("argparse", 2)),
          Map.entry("asyncio", new Backport("asyncio", 4)),
          Map.entry("backports-cached-property", new Backport("functools", 8)),
          Map.entry("backports-datetime-fromisoformat", new Backport("datetime", 11)),
          Map.entry("backports-functools-lru-cache", new Backport("functools", 3)),
          Map.entry("backports-lzma", new Backport("lzma", 3)),
          Map.entry("backports-shutil-get-terminal-size", new Backport("shutil", 3)),
          Map.entry("backports-strenum", new Backport("enum", 11)),
          Map.entry("backports-tarfile", new Backport("tarfile", 12)),
          Map.entry("backports-zoneinfo", new Backport("zoneinfo", 9)),
          Map.entry("backports-zstd", new Backport("compression.zstd", 14)),
          Map.entry("configparser", new Backport("configparser", 0)),
          Map.entry("contextlib2", new Backport("contextlib", 7)),
          Map.entry("contextvars", new Backport("contextvars", 7)),
          Map.entry("dataclasses", new Backport("dataclasses", 7)),
          Map.entry("enum34", new Backport("enum", 4)),
          Map.entry("functools32", new Backport("functools", 2)),
          Map.entry("funcsigs", new Backport("inspect", 3)),
          Map.entry("futures", new Backport("concurrent.futures", 2)),
          Map.entry("graphlib-backport", new Backport("graphlib", 9)),
          Map.entry("ipaddress", new Backport("ipaddress", 3)),
          Map.entry("ordereddict", new Backport("collections", 0)),
          Map.entry("pathlib", new Backport("pathlib", 4)),
          Map.entry("pathlib2", new Backport("pathlib", 4)),
          Map.entry("pkgutil-resolve-name", new Backport("pkgutil", 9)),
          Map.entry("scandir", new Backport("os", 5)),
          Map.entry("selectors34", new Backport("selectors", 4)),
          Map.entry("singledispatch", new Backport("functools", 4)),
          Map.entry("statistics", new Backport("statistics", 4)),
          Map.entry("strenum", new Backport("enum", 11)),
          Map.entry("subprocess32", new Backport("subprocess", 3)),
          Map.entry("tomli", new Backport("tomllib", 11)),
          Map.entry("typing", new Backport("typing", 5)),
          Map.entry("unittest2", new Backport("unittest", 2)));

  /** By standard module: what brings it back to, or keeps it on, the Pythons that lack it. */
  private static final Map<String, String> OF_MODULE =
      Map.ofEntries(
          Map.entry("asynchat", "pyasynchat"),
          Map.entry("asyncore", "pyasyncore"),
          Map.entry("audioop", "audioop-lts"),
          Map.entry("cgi", "legacy-cgi"),
          Map.entry("cgitb", "legacy-cgi"),
          Map.entry("crypt", "legacycrypt"),
          Map.entry("distutils", "setuptools"),
          Map.entry("graphlib", "graphlib-backport"),
          Map.entry("imghdr", "standard-imghdr"),
          Map.entry("imp", "zombie-imp"),
          Map.entry("lib2to3", "fissix"),
          Map.entry("nntplib", "standard-nntplib"),
          Map.entry("pipes", "standard-pipes"),
          Map.entry("smtpd", "standard-smtpd"),
          Map.entry("sndhdr", "standard-sndhdr"),
          Map.entry("telnetlib", "standard-telnetlib"),
          Map.entry("tomllib", "tomli"),
          Map.entry("uu", "standard-uu"),
          Map.entry("xdrlib", "standard-xdrlib"),
          Map.entry("zoneinfo", "backports-zoneinfo"));

  private Backports() {}

  /** The standard module that a distribution stands in for; null if it is no backport. */
  public static @Nullable String module(String distribution) {
    Backport found = ALL.get(distribution);
    return found == null ? null : found.module();
  }

  /** The minor version of Python 3 from which on a backport is not needed; -1 if it is none. */
  static int notNeededFrom(String distribution) {
    Backport found = ALL.get(distribution);
    return found == null ? -1 : found.minor();
  }

  /**
   * The distribution that provides a standard module where Python lacks it; null if none is known.
   */
  public static @Nullable String of(String module) {
    return OF_MODULE.get(module);
  }
}
