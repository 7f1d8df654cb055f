package dev.repocensus.analysis.resolve;

import dev.repocensus.analysis.project.OwnerRule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an index: each path as what it shares with the one before and the rest, roots and
 * projects once, numbers in groups of seven bits.
 */
final class IndexCodec {
  private static final int VERSION = 3;

  private static final int SCRIPT = 1;
  private static final int EXTENDS_PATH = 2;
  private static final int STUB = 4;
  private static final int BOUND = 8;
  private static final int EXPORTS = 16;

  private IndexCodec() {}

  static void write(IndexPart content, DataOutput out) throws IOException {
    Sink sink = new Sink();
    sink.number(VERSION);
    sink.number(content.projects().size());
    content.projects().forEach(project -> write(project, sink));
    sink.number(content.modules().size());
    Map<String, Integer> known = new HashMap<>();
    byte[] before = {};
    for (ModuleFacts module : content.modules()) {
      byte[] path = module.path().getBytes(StandardCharsets.UTF_8);
      sink.behind(before, path);
      write(module, sink, known);
      before = path;
    }
    out.writeInt(sink.bytes.size());
    out.write(sink.bytes.toByteArray());
  }

  private static void write(ProjectFacts project, Sink sink) {
    sink.text(project.projectId());
    sink.text(project.directory());
    sink.texts(project.sourceRoots());
    sink.optional(project.distribution());
    sink.optional(project.requiresPython());
    sink.texts(project.declared());
    sink.texts(project.locked());
    sink.texts(project.dependsOn());
    sink.texts(project.importlibRoots());
    sink.text(project.ownerRule().name());
    sink.texts(project.publishes());
  }

  private static void write(ModuleFacts module, Sink sink, Map<String, Integer> known) {
    List<String> exports = module.exports();
    int flags =
        (module.isScript() ? SCRIPT : 0)
            | (module.extendsPath() ? EXTENDS_PATH : 0)
            | (module.isStub() ? STUB : 0)
            | (module.boundNames().isEmpty() ? 0 : BOUND)
            | (exports == null ? 0 : EXPORTS);
    sink.number(flags);
    sink.once(module.sourceRoot(), known);
    sink.once(module.projectId(), known);
    if (!module.boundNames().isEmpty()) {
      sink.texts(module.boundNames());
    }
    if (exports != null) {
      sink.texts(exports);
    }
  }

  static IndexPart read(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    Source source = new Source(bytes);
    if (source.number() != VERSION) {
      throw new IOException("the bytes are not those of a module index of this version");
    }
    int projectCount = source.number();
    List<ProjectFacts> projects = new ArrayList<>();
    for (int i = 0; i < projectCount; i++) {
      projects.add(project(source));
    }
    int moduleCount = source.number();
    List<ModuleFacts> modules = new ArrayList<>();
    for (int i = 0; i < moduleCount; i++) {
      modules.add(module(source));
    }
    return new IndexPart(modules, projects);
  }

  private static ProjectFacts project(Source source) throws IOException {
    return new ProjectFacts(
        source.text(),
        source.text(),
        source.texts(),
        source.optional(),
        source.optional(),
        source.texts(),
        source.texts(),
        source.texts(),
        source.texts(),
        OwnerRule.valueOf(source.text()),
        source.texts());
  }

  private static ModuleFacts module(Source source) throws IOException {
    String path = source.behind();
    int flags = source.number();
    return new ModuleFacts(
        path,
        source.once(),
        source.once(),
        (flags & SCRIPT) != 0,
        (flags & EXTENDS_PATH) != 0,
        (flags & STUB) != 0,
        (flags & BOUND) != 0 ? source.texts() : List.of(),
        (flags & EXPORTS) != 0 ? source.texts() : null);
  }

  private static final class Sink {
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    void number(int value) {
      int rest = value;
      while (rest >= 0x80) {
        bytes.write(rest | 0x80);
        rest >>>= 7;
      }
      bytes.write(rest);
    }

    void text(String text) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      number(utf8.length);
      bytes.writeBytes(utf8);
    }

    void texts(List<String> texts) {
      number(texts.size());
      texts.forEach(this::text);
    }

    void optional(@Nullable String text) {
      texts(text == null ? List.of() : List.of(text));
    }

    /** A text that comes again and again: spelled out the first time, then by its number. */
    void once(String text, Map<String, Integer> known) {
      Integer number = known.putIfAbsent(text, known.size());
      number(number == null ? 0 : number + 1);
      if (number == null) {
        text(text);
      }
    }

    void behind(byte[] before, byte[] path) {
      int mismatch = Arrays.mismatch(before, path);
      int shared = mismatch < 0 ? path.length : mismatch;
      number(shared);
      number(path.length - shared);
      bytes.write(path, shared, path.length - shared);
    }
  }

  private static final class Source {
    private final DataInputStream in;
    private final List<String> known = new ArrayList<>();
    private byte[] path = {};

    Source(byte[] bytes) {
      this.in = new DataInputStream(new ByteArrayInputStream(bytes));
    }

    int number() throws IOException {
      int value = 0;
      for (int shift = 0; ; shift += 7) {
        int b = in.readUnsignedByte();
        value |= (b & 0x7f) << shift;
        if (b < 0x80) {
          return value;
        }
      }
    }

    String text() throws IOException {
      return new String(in.readNBytes(number()), StandardCharsets.UTF_8);
    }

    List<String> texts() throws IOException {
      String[] texts = new String[number()];
      for (int i = 0; i < texts.length; i++) {
        texts[i] = text();
      }
      return List.of(texts);
    }

    @Nullable String optional() throws IOException {
      List<String> texts = texts();
      return texts.isEmpty() ? null : texts.get(0);
    }

    String once() throws IOException {
      int number = number();
      if (number == 0) {
        known.add(text());
        return known.get(known.size() - 1);
      }
      return known.get(number - 1);
    }

    String behind() throws IOException {
      int shared = number();
      byte[] next = Arrays.copyOf(path, shared + number());
      in.readFully(next, shared, next.length - shared);
      path = next;
      return new String(next, StandardCharsets.UTF_8);
    }
  }
}
