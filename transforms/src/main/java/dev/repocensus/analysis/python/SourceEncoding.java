package dev.repocensus.analysis.python;

import dev.repocensus.schema.problem.ProblemCode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Brings a source to UTF-8 as CPython does (PEP 263), in a buffer of its own that is followed by
 * zero bytes. Where CPython would refuse, a problem is noted and something readable is made of it.
 */
final class SourceEncoding {
  /** Zero bytes behind the text, so that looking a few bytes ahead needs no check. */
  static final int PADDING = 32;

  private static final int KEEP = 1 << 24;
  private static final int SAMPLE = 512;
  private static final byte[] LFS =
      "version https://git-lfs.github.com/spec/v1".getBytes(StandardCharsets.US_ASCII);

  private final ScanProblems problems;
  private byte[] text = new byte[1 << 16];
  private int length;
  private String name = "utf-8";
  private boolean isLenient;

  SourceEncoding(ScanProblems problems) {
    this.problems = problems;
  }

  byte[] text() {
    return text;
  }

  int length() {
    return length;
  }

  /** The encoding, as Python names it. */
  String name() {
    return name;
  }

  /** Whether a byte that is not UTF-8 is harmless inside a comment. */
  boolean isLenient() {
    return isLenient;
  }

  /** Why nothing can be read from these bytes; null if something can. */
  static @Nullable ProblemCode unreadable(byte[] source, int size) {
    if (size >= LFS.length && Arrays.equals(source, 0, LFS.length, LFS, 0, LFS.length)) {
      return ProblemCode.FIL004;
    }
    return utf16(source, size) == null && isBinary(source, size) ? ProblemCode.FIL005 : null;
  }

  private static boolean isBinary(byte[] source, int size) {
    int sample = Math.min(size, SAMPLE);
    int controls = 0;
    for (int i = 0; i < sample; i++) {
      byte b = source[i];
      boolean isControl = b >= 0 && b < ' ' && !CharClass.isNewline(b) && !CharClass.isBlank(b);
      controls += isControl || b == 0x7f ? 1 : 0;
    }
    return (controls >= 8 && controls * 20L > sample) || (controls >= 4 && controls * 5L > sample);
  }

  private static @Nullable Charset utf16(byte[] source, int size) {
    if (size < 2) {
      return null;
    }
    int mark = (source[0] & 0xff) << 8 | (source[1] & 0xff);
    if (mark == 0xfffe) {
      return StandardCharsets.UTF_16LE;
    }
    if (mark == 0xfeff) {
      return StandardCharsets.UTF_16BE;
    }
    if (size < 4 || (source[0] == 0) == (source[1] == 0) || (source[2] == 0) != (source[0] == 0)) {
      return null;
    }
    return (source[3] == 0) == (source[1] == 0)
        ? source[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE
        : null;
  }

  /** Fills {@link #text()}. */
  void decode(byte[] source, int size) {
    isLenient = false;
    Charset wide = utf16(source, size);
    if (wide != null) {
      name = wide.name().toLowerCase(java.util.Locale.ROOT);
      refuse("UTF-16");
      take(new String(source, 0, size, wide).replace("\ufeff", ""));
      return;
    }
    boolean hasMark =
        size >= 3
            && (source[0] & 0xff) == 0xef
            && (source[1] & 0xff) == 0xbb
            && (source[2] & 0xff) == 0xbf;
    int start = hasMark ? 3 : 0;
    String cookie = EncodingCookie.find(source, start, size);
    if (hasMark && cookie != null && !cookie.equals("utf-8")) {
      refuse("a byte order mark beside the declared encoding " + cookie);
      cookie = null;
    }
    if (cookie == null || cookie.equals("utf-8")) {
      name = hasMark ? "utf-8-sig" : "utf-8";
      isLenient = true;
      take(source, start, size);
    } else {
      declared(cookie, source, size);
    }
  }

  private void declared(String cookie, byte[] source, int size) {
    name = cookie;
    String codec = PythonEncodings.codec(cookie);
    if (codec == null || !PythonEncodings.isLegible(codec)) {
      refuse("the unknown encoding " + cookie);
      latin1(source, size);
      return;
    }
    ByteTables table = ByteTables.of(codec);
    boolean isPlain = Utf8.isPlain(source, size);
    if (table != null) {
      if (isPlain && table.isAsciiBelow()) {
        take(source, 0, size);
      } else {
        takeOr(table.decode(source, size), codec, source, size);
      }
    } else if (codec.equals("utf-7")) {
      takeOr(Utf7.decode(source, size), codec, source, size);
    } else {
      read(PythonEncodings.charset(codec), isPlain, codec, source, size);
    }
  }

  private void read(
      @Nullable Charset charset, boolean isPlain, String codec, byte[] source, int size) {
    if (isPlain && (charset == null || codec.equals("utf-8"))) {
      // What Java lacks agrees with ASCII, as far as the source does.
      take(source, 0, size);
    } else if (charset == null) {
      noDecoder(name);
      latin1(source, size);
    } else {
      takeOr(strictly(charset, source, size), codec, source, size);
    }
  }

  private void takeOr(@Nullable String decoded, String codec, byte[] source, int size) {
    if (decoded != null) {
      take(decoded);
      return;
    }
    if (PythonEncodings.isLarger(codec)) {
      noDecoder(name);
    } else {
      refuse("bytes that are not " + name);
    }
    latin1(source, size);
  }

  private void noDecoder(String cookie) {
    problems.add(
        ProblemCode.SYN002, "no decoder here for the encoding " + cookie + ": read as Latin-1");
  }

  private static @Nullable String strictly(Charset charset, byte[] source, int size) {
    try {
      CharBuffer decoded =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(source, 0, size));
      return decoded.toString();
    } catch (CharacterCodingException malformed) {
      return null;
    }
  }

  private void latin1(byte[] source, int size) {
    name = "iso-8859-1";
    take(new String(source, 0, size, StandardCharsets.ISO_8859_1));
  }

  private void refuse(String what) {
    problems.add(ProblemCode.SYN002, "CPython refuses " + what);
  }

  private void take(String decoded) {
    byte[] bytes = decoded.getBytes(StandardCharsets.UTF_8);
    take(bytes, 0, bytes.length);
  }

  private void take(byte[] bytes, int from, int to) {
    length = to - from;
    int needed = length + PADDING;
    if (text.length < needed || (text.length > KEEP && needed < KEEP)) {
      text = new byte[Math.max(needed, Math.min(KEEP, needed + needed / 2))];
    }
    System.arraycopy(bytes, from, text, 0, length);
    Arrays.fill(text, length, needed, (byte) 0);
  }
}
