package dev.repocensus.analysis.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** An outsized project is scanned in ranges of its files: their scans together are its scan. */
class UnitChunksProperties {
  private static final List<String> SOURCES =
      List.of(
          "",
          "import a\n",
          "import importlib as i\ni.import_module('b')\n",
          "i.import_module('c')\n",
          "x = (\nimport d\n",
          "print 'e'\n",
          "if __name__ == '__main__': import f\n",
          "# coding: latin-1\nimport \u00e9\n",
          "x = 'g.h.i'\n# /// script\n# ///\n");

  @Property(tries = 300)
  void chunksTogetherAreTheWhole(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 8) Integer> picks,
      @ForAll @IntRange(min = 1, max = 5) int filesPerChunk) {
    TreeMap<String, String> all = new TreeMap<>();
    for (int pick : picks) {
      all.put(String.format("m%02d.py", all.size()), SOURCES.get(pick));
    }
    List<String> paths = List.copyOf(all.keySet());
    UnitScanner scanner = new UnitScanner();
    List<String> parts = new ArrayList<>();
    for (int from = 0; from < paths.size(); from += filesPerChunk) {
      int to = Math.min(paths.size(), from + filesPerChunk);
      TreeMap<String, String> chunk = new TreeMap<>(all);
      chunk.keySet().retainAll(paths.subList(from, to));
      parts.addAll(facts(ScannedUnits.scan(scanner, chunk)));
    }

    assertThat(parts).isEqualTo(facts(ScannedUnits.scan(all)));
  }

  private static List<String> facts(UnitFacts unit) {
    return unit.files().stream()
        .map(file -> file.entry().path() + " " + file.status() + " " + file.scan())
        .toList();
  }
}
