package dev.repocensus.analysis.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberPathTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "nothing",
      value = {
        "'', nothing",
        "/, nothing",
        "../evil.py, nothing",
        "a//b.py, nothing",
        "README, nothing",
        "pkg/data.json, nothing",
        "__init__.py, nothing",
        "__main__.py, nothing",
        "pkg/__pycache__/a.cpython-311.pyc, nothing",
        "pkg-1.0.dist-info/METADATA, nothing",
        "pkg-1.0.dist-info/a.py, nothing",
        "pkg-1.0.data/scripts/run.py, nothing",
        "pkg-1.0.data/purelib, nothing",
        "my-dir/a.py, nothing",
        "1a.py, nothing",
        "my-mod.py, nothing",
        "pkg.libs/libz.so, nothing",
        "a.py, a RUNTIME",
        "a.pyc, a RUNTIME",
        "a/__init__.py, a RUNTIME",
        "a/__main__.py, a.__main__ RUNTIME",
        "a/b/c.py, a.b.c RUNTIME",
        "a/_b.cpython-311-x86_64-linux-gnu.so, a._b RUNTIME",
        "_c.abi3.so, _c RUNTIME",
        "a/d.cp311-win_amd64.pyd, a.d RUNTIME",
        "pkg-1.0.data/purelib/a/b.py, a.b RUNTIME",
        "pkg-1.0.data/platlib/a.so, a RUNTIME",
        "a/b.pyi, a.b STUB",
        "yaml-stubs/__init__.pyi, yaml STUB",
        "yaml-stubs/nodes.pyi, yaml.nodes STUB",
        "google-stubs/protobuf/any_pb2.pyi, google.protobuf.any_pb2 STUB",
        "-stubs/a.pyi, nothing",
        "größe/maß.py, größe.maß RUNTIME",
      })
  void aPathIsWhatItIsImportedAs(String path, String expected) {
    MemberPath member = MemberPath.of(path);
    assertThat(member == null ? null : member.name() + " " + member.kind()).isEqualTo(expected);
  }
}
