package dev.repocensus.analysis.closure;

import dev.repocensus.analysis.packaging.Version;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The interpreters that entries of a lock are needed on but not made for.
 *
 * <p>Cost: each distinct range is parsed once and asked once for each interpreter; an entry costs
 * two operations on bits for each minor version.
 */
final class LackedPythons {
  private final LockEnvironments environments;
  private final List<String> minors = new ArrayList<>();
  private final List<BitSet> places = new ArrayList<>();
  private final Map<String, BitSet> allowed = new HashMap<>();

  LackedPythons(LockEnvironments environments) {
    this.environments = environments;
    for (int i = 0; i < environments.checked(); i++) {
      Version python = environments.python(i);
      String minor = python.releaseAt(0) + "." + python.releaseAt(1);
      int known = minors.indexOf(minor);
      if (known < 0) {
        known = minors.size();
        minors.add(minor);
        places.add(new BitSet());
      }
      places.get(known).set(i);
    }
  }

  /**
   * The first minor version of which no release that is looked at is one of the range; null if
   * there is none.
   *
   * @param range the interpreters of an entry, null for all
   * @param reached where the entry is needed
   */
  @Nullable String first(@Nullable String range, BitSet reached) {
    if (range == null) {
      return null;
    }
    BitSet fitting = allowed.computeIfAbsent(range, this::fitting);
    for (int minor = 0; minor < minors.size(); minor++) {
      BitSet here = Bits.both(places.get(minor), reached);
      if (!here.isEmpty() && !here.intersects(fitting)) {
        return minors.get(minor);
      }
    }
    return null;
  }

  private BitSet fitting(String range) {
    Pythons pythons = Pythons.of(range);
    BitSet fitting = new BitSet();
    Version asked = null; // interpreters come platform by platform
    for (int i = 0; i < environments.checked(); i++) {
      Version python = environments.python(i);
      boolean fits = python.equals(asked) ? fitting.get(i - 1) : pythons.contains(python);
      fitting.set(i, fits);
      asked = python;
    }
    return fitting;
  }
}
