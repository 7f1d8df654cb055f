package dev.repocensus.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.analysis.distribution.KnownDistribution;
import dev.repocensus.analysis.distribution.Seed;
import dev.repocensus.analysis.distribution.Seeds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeedSourcesTest {
  @TempDir Path folder;

  private static List<String> members(SeedSources.Reading reading) {
    return Seeds.union(reading.seeds()).prefixes().stream()
        .map(prefix -> String.join(" ", prefix.distributions()) + ": " + prefix.prefix())
        .toList();
  }

  private SeedSources.Reading read(String... names) {
    return SeedSources.read(Arrays.stream(names).map(folder::resolve).toList());
  }

  @Test
  void whatIsNotThereIsNoted() {
    SeedSources.Reading reading = read("no.whl");
    assertThat(reading.seeds()).isEmpty();
    assertThat(reading.notes()).singleElement().asString().endsWith("no.whl: does not exist");
  }

  @Test
  void anEmptyFolderIsNoted() {
    assertThat(read(".").notes()).singleElement().asString().contains("no installed distribution");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 22, 1000})
  @Timeout(20)
  void bytesThatAreNoArchiveAreNoted(int length) throws IOException {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    Files.write(folder.resolve("a-1-py3-none-any.whl"), bytes);
    SeedSources.Reading reading = read("a-1-py3-none-any.whl");
    assertThat(reading.seeds()).isEmpty();
    assertThat(reading.notes()).hasSize(1);
  }

  @Test
  @Timeout(60)
  void anArchiveThatIsCutOffAnywhereNeverThrows() throws IOException {
    Path whole =
        Wheels.wheel(folder, "w-1-py3-none-any.whl", "w/__init__.py", "w-1.dist-info/METADATA");
    byte[] bytes = Files.readAllBytes(whole);
    for (int length = 0; length < bytes.length; length++) {
      Files.write(folder.resolve("cut-1-py3-none-any.whl"), Arrays.copyOf(bytes, length));
      assertThat(read("cut-1-py3-none-any.whl").notes()).isNotEmpty();
    }
  }

  @Test
  @Timeout(60)
  void anArchiveWithAnyByteChangedNeverThrows() throws IOException {
    Path whole =
        Wheels.wheel(folder, "w-1-py3-none-any.whl", "w/__init__.py", "w-1.dist-info/METADATA");
    byte[] bytes = Files.readAllBytes(whole);
    for (int at = 0; at < bytes.length; at++) {
      byte[] changed = bytes.clone();
      changed[at] ^= (byte) 0xff;
      Files.write(folder.resolve("x-1-py3-none-any.whl"), changed);
      SeedSources.Reading reading = read("x-1-py3-none-any.whl");
      assertThat(reading.seeds().size() + reading.notes().size()).isPositive();
    }
  }

  @Test
  @Timeout(20)
  void whatIsPackedStaysPacked() throws IOException {
    Path bomb = folder.resolve("bomb-1-py3-none-any.whl");
    byte[] zeros = new byte[1 << 20];
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (String name : List.of("bomb/__init__.py", "bomb-1.dist-info/METADATA")) {
        zip.putNextEntry(new ZipEntry(name));
        for (int i = 0; i < 300; i++) {
          zip.write(zeros);
        }
        zip.closeEntry();
      }
    }
    assertThat(members(read("bomb-1-py3-none-any.whl"))).containsExactly("bomb: bomb");
  }

  @Test
  void namesThatLeadElsewhereAreNoModules() throws IOException {
    Wheels.wheel(
        folder,
        "e-1-py3-none-any.whl",
        "../evil.py",
        "/abs.py",
        "a/../../up.py",
        "back\\slash.py",
        "new\nline.py",
        "e/__init__.py",
        "e/a.py",
        "e-1.data/scripts/run.py",
        "e-1.data/purelib/pure.py",
        "e-1.data/platlib/plat/__init__.py",
        "e-1.dist-info/METADATA",
        "e-1.dist-info/RECORD");
    SeedSources.Reading reading = read("e-1-py3-none-any.whl");
    assertThat(reading.notes()).isEmpty();
    assertThat(members(reading)).containsExactly("e: e", "e: e.a", "e: plat", "e: pure");
  }

  @Test
  void aWheelWithoutMetadataIsNamedByItsFileAndSaysSo() throws IOException {
    Wheels.wheel(folder, "Some_Name-2.0-py3-none-any.whl", "m.py");
    SeedSources.Reading reading = read("Some_Name-2.0-py3-none-any.whl");
    assertThat(reading.notes()).singleElement().asString().contains("no .dist-info in it");
    assertThat(reading.seeds().get(0).distributions())
        .extracting(KnownDistribution::name)
        .containsExactly("some-name");
  }

  @Test
  void oneBadWheelCostsNothingElse() throws IOException {
    Files.writeString(folder.resolve("bad-1-py3-none-any.whl"), "no zip");
    Wheels.wheel(folder, "good-1-py3-none-any.whl", "good.py", "good-1.dist-info/METADATA");
    SeedSources.Reading reading = read(".");
    assertThat(members(reading)).containsExactly("good: good");
    assertThat(reading.notes()).singleElement().asString().contains("bad-1");
  }

  @Test
  void installedDistributionsAreReadByTheirRecord() throws IOException {
    Wheels.text(folder, "venv/lib/python3.11/site-packages/A-1.dist-info/METADATA", "Name: A\n");
    Wheels.text(
        folder,
        "venv/lib/python3.11/site-packages/A-1.dist-info/RECORD",
        "a/__init__.py,sha256=x,1\r\n\"a/b.py\",,\n../../../bin/a,,\n/etc/passwd.py,,\n,,\n\n");
    Wheels.text(folder, "venv/lib/python3.11/site-packages/B-2.egg-info/PKG-INFO", "Name: b\n");
    Wheels.text(
        folder,
        "venv/lib/python3.11/site-packages/B-2.egg-info/installed-files.txt",
        "../b.py\nPKG-INFO\n../../../../bin/b\n");
    SeedSources.Reading reading = read("venv");
    assertThat(reading.notes()).isEmpty();
    assertThat(members(reading)).containsExactly("a: a", "a: a.b", "b: b");
    assertThat(Seeds.union(reading.seeds()).distributions())
        .extracting(KnownDistribution::origin)
        .containsOnly("installed");
  }

  @Test
  void whoIsAloneOwnsEverything() throws IOException {
    Wheels.text(folder, "dist-packages/one-1.egg-info", "Name: one\nVersion: 1\n");
    Wheels.text(folder, "dist-packages/pkg/__init__.py", "");
    Wheels.text(folder, "dist-packages/pkg/sub/a.py", "");
    SeedSources.Reading reading = read("dist-packages");
    assertThat(members(reading)).containsExactly("one: pkg", "one: pkg.sub.a");
    Seed seed = reading.seeds().get(0);
    assertThat(seed.distributions().get(0).origin()).isEqualTo("debian");
  }

  @Test
  void aSharedNameAtTheTopIsDividedByWhatTheNamesSpell() throws IOException {
    for (String name : List.of("azure_mgmt_dns", "azure_mgmt", "azure_keyvault_keys", "azure_x")) {
      Wheels.text(folder, "t/" + name + "-1.egg-info/PKG-INFO", "Name: " + name + "\n");
      Wheels.text(folder, "t/" + name + "-1.egg-info/top_level.txt", "azure\n");
    }
    Wheels.text(folder, "t/other-1.egg-info/PKG-INFO", "Name: other\n");
    Wheels.text(folder, "t/other-1.egg-info/top_level.txt", "other\nthird\n");
    for (String file :
        List.of("azure/mgmt/dns/__init__.py", "azure/mgmt/core.py", "azure/keyvault/keys/a.py")) {
      Wheels.text(folder, "t/" + file, "");
    }
    Wheels.text(folder, "t/other.py", "");
    Wheels.text(folder, "t/otherwise.py", "");
    Wheels.text(folder, "t/third/__init__.py", "");
    SeedSources.Reading reading = read("t");
    assertThat(members(reading))
        .containsExactly(
            "azure-keyvault-keys: azure.keyvault.keys.a",
            "azure-mgmt: azure.mgmt.core",
            "azure-mgmt-dns: azure.mgmt.dns",
            "other: other",
            "other: third");
    assertThat(reading.notes()).singleElement().asString().contains("azure_x-1.egg-info");
  }

  @Test
  void linksAreNotFollowed() throws IOException {
    Wheels.text(folder, "outside/secret.py", "");
    Wheels.text(folder, "t/one-1.egg-info", "Name: one\n");
    Wheels.text(folder, "t/pkg/__init__.py", "");
    Files.createSymbolicLink(folder.resolve("t/linked"), folder.resolve("outside"));
    Files.createSymbolicLink(folder.resolve("t/pkg/loop"), folder.resolve("t"));
    assertThat(members(read("t"))).containsExactly("one: pkg");
  }

  @Test
  void aRecordOfAnySizeIsReadInPart() throws IOException {
    String line = "a/m.py,,\n";
    Wheels.text(folder, "t/a-1.dist-info/METADATA", "Name: a\n");
    byte[] record = line.repeat(400_000).getBytes(StandardCharsets.UTF_8);
    Files.write(folder.resolve("t/a-1.dist-info/RECORD"), record);
    assertThat(members(read("t"))).contains("a: a.m");
  }
}
