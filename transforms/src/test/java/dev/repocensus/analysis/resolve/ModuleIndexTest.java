package dev.repocensus.analysis.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ModuleIndexTest {
  private static MiniatureScope scope() {
    return MiniatureScope.aScope()
        .project("", "")
        .project("app", "app", ">=3.9", List.of("b", "a"), List.of("c"), "app", "app/src")
        .publisher("app2", "app")
        .files("m.py", "app/src/a/b.py", "app/src/a/b-c.py", "app/src/a/größe.py", "app/s.pyi")
        .file("app/src/a/__init__.py", "__all__ = ['b', 'c']\nx = 1\nfrom y import *\n")
        .file("app2/__init__.py", "__all__ = []\n__path__ = extend_path(__path__, __name__)\n")
        .file("app2/run.py", "#!/usr/bin/python\n");
  }

  private static byte[] bytes(ModuleIndex index) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    index.writeTo(new DataOutputStream(out));
    return out.toByteArray();
  }

  private static ModuleIndex read(byte[] bytes) throws IOException {
    return ModuleIndex.readFrom(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  @Test
  void bytesOfSomethingElseAreRefused() {
    assertThatThrownBy(() -> read(new byte[] {})).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> read(new byte[] {0, 0, 0, 1, 9})).isInstanceOf(IOException.class);
  }

  @Test
  void cutOffBytesAreRefused() throws IOException {
    byte[] whole = bytes(scope().index());
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(cut)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void anEmptyIndexKnowsNothing() throws IOException {
    ModuleIndex empty = read(bytes(ModuleIndex.build(List.of())));
    assertThat(empty.size()).isZero();
    assertThat(empty.find("a.py")).isEqualTo(-1);
    assertThat(empty.project("a")).isNull();
    assertThat(empty.publisherOf("a")).isNull();
  }

  @Test
  void whatIsReadIsWhatWasWritten() throws IOException {
    ModuleIndex index = scope().index();
    ModuleIndex read = read(bytes(index));
    assertThat(read.content()).isEqualTo(index.content());
    assertThat(bytes(read)).isEqualTo(bytes(index));
  }

  @Test
  void longListsOfNamesSurvive() throws IOException {
    String long1 = "x".repeat(100_000);
    MiniatureScope scope =
        MiniatureScope.ofRoots("").file("a/__init__.py", "__all__ = ['" + long1 + "']\n");
    assertThat(read(bytes(scope.index())).module(0).exports()).containsExactly(long1);
  }

  @Test
  void theOrderOfTheFactsDoesNotMatter() throws IOException {
    byte[] expected = bytes(scope().index());
    for (int seed = 0; seed < 10; seed++) {
      List<IndexPart> parts = new ArrayList<>();
      for (IndexPart part : scope().parts()) {
        List<ModuleFacts> modules = new ArrayList<>(part.modules());
        Collections.shuffle(modules, new Random(seed));
        parts.add(new IndexPart(modules, part.projects()));
      }
      Collections.shuffle(parts, new Random(seed));
      assertThat(bytes(ModuleIndex.build(parts))).isEqualTo(expected);
    }
  }

  @Test
  void filesAreNumberedInTheOrderOfTheirUtf8Bytes() {
    ModuleIndex index =
        MiniatureScope.ofRoots("").files("\uD83D\uDE00.py", "\uFF5E.py", "b.py", "a/b.py").index();
    assertThat(List.of(index.path(0), index.path(1), index.path(2), index.path(3)))
        .containsExactly("a/b.py", "b.py", "\uFF5E.py", "\uD83D\uDE00.py");
    for (int id = 0; id < index.size(); id++) {
      assertThat(index.find(index.path(id))).isEqualTo(id);
    }
  }

  @Test
  void ofSeveralPublishersTheFirstByIdIsNamed() {
    ModuleIndex index = MiniatureScope.aScope().publisher("b", "lib").publisher("a", "lib").index();
    assertThat(index.publisherOf("lib")).isEqualTo("a");
  }

  @Test
  void everyModuleIsFoundUnderItsName() {
    MiniatureScope scope = MiniatureScope.ofRoots("p", "q");
    for (int i = 0; i < 2_000; i++) {
      scope.files((i % 2 == 0 ? "p" : "q") + "/d" + i % 7 + "/m" + i + ".py");
    }
    ModuleIndex index = scope.index();
    for (int id = 0; id < index.size(); id++) {
      DottedName name = DottedName.of(String.valueOf(index.name(id)));
      String root = index.module(id).sourceRoot();
      long hash = name.hashes(TextHash.inside(root))[1];
      assertThat(index.in(hash, root, name, 2)).isEqualTo(id);
      assertThat(index.atStem(ModuleNames.stem(index.path(id)))).isEqualTo(id);
    }
  }
}
