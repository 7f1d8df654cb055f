package dev.repocensus.cli;

import java.util.ArrayList;
import java.util.List;

/** A cycle in words. */
final class CycleText {

  private static final int MEMBERS_SHOWN = 8;

  private CycleText() {}

  /** {@code a -> b -> a}; the middle of a long one is left out. */
  static String ring(List<String> members) {
    if (members.isEmpty()) {
      return "";
    }
    List<String> ring = new ArrayList<>(open(members));
    int middle = ring.size() - MEMBERS_SHOWN;
    if (middle > 0) {
      int half = MEMBERS_SHOWN / 2;
      List<String> shown = new ArrayList<>(ring.subList(0, half));
      shown.add("... " + middle + " more ...");
      shown.addAll(ring.subList(ring.size() - half, ring.size()));
      ring = shown;
    }
    ring.add(members.get(0));
    return String.join(" -> ", ring);
  }

  /** Without the repeated first member at the end, should it be there. */
  private static List<String> open(List<String> members) {
    int last = members.size() - 1;
    boolean isClosed = last > 0 && members.get(0).equals(members.get(last));
    return isClosed ? members.subList(0, last) : members;
  }
}
