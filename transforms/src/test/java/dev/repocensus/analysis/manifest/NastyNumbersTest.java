package dev.repocensus.analysis.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each of the forty nasty cases has a row in a table, or a test of its own that is named here. */
class NastyNumbersTest {
  private static final Path TESTS = Path.of("src/test/java/dev/repocensus");
  private static final Pattern ROW = Pattern.compile("\"(\\d{1,2}) [a-zA-Z]");

  /** Cases that no single text shows. */
  private static final Map<Integer, String> ELSEWHERE =
      new TreeMap<>(
          Map.of(
              17, "analysis/packaging/PythonMarkersTest.java",
              23, "analysis/census/NastyTreesTest.java#twoLocksBesideOneManifestAreTwoRows",
              24,
                  "analysis/census/NastyTreesTest.java#aLockBelowTheManifestBelongsToTheProjectAboveIt",
              25, "analysis/lockfile/LockReaderKitTest.java#aLockOfTenMegabytesIsReadInTime",
              37,
                  "transform/files/TreeWalkerTest.java#aNameThatIsNotUtf8KeepsItsBytesAndCanBeOpened"));

  @Test
  void everyNumberHasItsTest() throws IOException {
    SortedSet<Integer> numbers = new TreeSet<>(ELSEWHERE.keySet());
    for (String table : new String[] {"manifest/NastyManifestsTest", "lockfile/NastyLocksTest"}) {
      Matcher row = ROW.matcher(Files.readString(TESTS.resolve("analysis/" + table + ".java")));
      while (row.find()) {
        numbers.add(Integer.parseInt(row.group(1)));
      }
    }
    for (int number = 1; number <= 40; number++) {
      assertThat(numbers).contains(number);
    }
  }

  @Test
  void whatIsNamedHereIsThere() throws IOException {
    for (String place : ELSEWHERE.values()) {
      String[] parts = place.split("#", 2);
      String text = Files.readString(TESTS.resolve(parts[0]));
      assertThat(text).contains(parts.length > 1 ? " " + parts[1] + "(" : "python_version");
    }
  }
}
