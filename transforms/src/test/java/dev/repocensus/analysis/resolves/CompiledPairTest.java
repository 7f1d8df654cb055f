package dev.repocensus.analysis.resolves;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.SourceText;
import dev.repocensus.analysis.manifest.ManifestFormat;
import dev.repocensus.schema.row.LockFormat;
import dev.repocensus.schema.row.SourceKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompiledPairTest {

  private static LockedSet lock(String path, String sources, String names) {
    List<LockedSet.Locked> locked =
        words(names)
            .map(
                name ->
                    new LockedSet.Locked(
                        name.replace("!", ""),
                        "1",
                        "",
                        List.of(),
                        List.of(),
                        name.endsWith("!"),
                        SourceKind.INDEX,
                        null,
                        null,
                        1,
                        List.of()))
            .toList();
    return new LockedSet(
        "s//" + path,
        path,
        "s//",
        LockFormat.PIP_COMPILE,
        null,
        null,
        words(sources).toList(),
        true,
        locked);
  }

  private static Stream<String> words(@Nullable String text) {
    return text == null ? Stream.empty() : Stream.of(text.split(" ")).filter(w -> !w.isEmpty());
  }

  /** Files as {@code name:requirement,requirement}; a mark behind a name is for direct ones. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''  | requirements.txt     | ''                        | a  |               | ''",
        "''  | requirements.txt     | requirements.in:          | a  | NAME_PAIR     | requirements.in",
        "''  | requirements.txt     | requirements.in:b other.in:a | a | NAME_PAIR  | requirements.in",
        "x.in | requirements.txt    | requirements.in:a x.in:a  | a  | COMPILED_FROM | x.in",
        "gone.in | requirements.txt | requirements.in:a         | a  | NAME_PAIR     | requirements.in",
        "''  | requirements-dev.txt | dev.in:a base.in:a        | a  | NAME_PAIR     | dev.in",
        "''  | dev-lock.txt         | requirements-dev.in:a base.in:a | a | NAME_PAIR | requirements-dev.in",
        "''  | pins.txt             | deps.in:a tools.in:b      | a c | CONTENT_PAIR | deps.in",
        "''  | pins.txt             | deps.in:a tools.in:a,c    | a c |              | deps.in tools.in",
        "''  | pins.txt             | deps.in:a tools.in:a,c    | a! c! | CONTENT_PAIR | tools.in",
        "''  | pins.txt             | deps.in:x                 | a  |               | ''",
        "''  | pins.txt             | deps.in:                  | a  |               | ''",
        "''  | pins.txt             | deps.txt:a                | a  |               | ''",
        "''  | a_dev.txt            | a-dev.in:a dev.a.in:b     | a  | CONTENT_PAIR  | a-dev.in"
      })
  void aCompiledLockIsPairedByItsHeaderItsNameOrItsContent(
      String sources,
      String path,
      String files,
      String names,
      @Nullable Evidence evidence,
      String found) {
    Map<String, List<ProjectRequirement>> declared = new HashMap<>();
    words(files)
        .forEach(
            file -> {
              String name = file.substring(0, file.indexOf(':'));
              String text = file.substring(file.indexOf(':') + 1).replace(',', '\n');
              declared.put(
                  name,
                  ManifestFormat.REQUIREMENTS
                      .read(SourceText.of(name, text))
                      .value()
                      .requirements()
                      .stream()
                      .map(each -> new ProjectRequirement("s//", each))
                      .toList());
            });
    TreeSet<String> manifests = new TreeSet<>(declared.keySet());
    CompiledPair pair = CompiledPair.of(lock(path, sources, names), manifests, manifests, declared);
    assertThat(pair).isEqualTo(new CompiledPair(evidence, words(found).toList()));
  }
}
