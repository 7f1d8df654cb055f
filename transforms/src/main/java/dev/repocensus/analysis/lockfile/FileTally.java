package dev.repocensus.analysis.lockfile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files of one entry, counted where their names stand in its text. */
final class FileTally {
  /** How almost every hash starts. */
  private static final String USUAL = "sha256:";

  private final String text;
  private final List<String> stems = new ArrayList<>(1);
  private int files;
  private int hashed;
  private int weak;
  private int wheels;
  private int archives;
  private HashStrength strength = HashStrength.NONE;
  private boolean insecure;
  private String lastStem = "";

  FileTally(String text) {
    this.text = text;
  }

  /** A file, told by its name or the URL that ends with it, from one place to another. */
  void file(int start, int end) {
    files++;
    insecure |= text.startsWith("http:", start);
    if (text.startsWith(".whl", end - 4)) {
      wheels++;
      wheelStem(start, end);
      return;
    }
    String name = Artifacts.fileName(text.substring(start, end));
    wheels += name.endsWith(".whl") ? 1 : 0;
    archives += Artifacts.isArchiveName(name) ? 1 : 0;
    add(FileStem.ofName(name));
  }

  /** Most wheels of an entry start as the one before them. */
  private void wheelStem(int start, int end) {
    int name = end;
    while (name > start && text.charAt(name - 1) != '/') {
      name--;
    }
    int dash = name + lastStem.length();
    boolean known =
        !lastStem.isEmpty() && text.startsWith(lastStem, name) && text.charAt(dash) == '-';
    if (!known) {
      String file = text.substring(name, end);
      add(FileStem.of(file));
      int second = file.indexOf('-', file.indexOf('-') + 1);
      lastStem = second > 0 ? file.substring(0, second) : "";
    }
  }

  private void add(List<String> found) {
    for (String stem : found) {
      if (!stems.contains(stem)) {
        stems.add(stem);
      }
    }
  }

  /** The hash of a file, as the lock writes it from one place to another. */
  void hash(int start, int end) {
    hashed++;
    HashStrength own =
        text.startsWith(USUAL, start)
            ? HashStrength.STRONG
            : HashStrength.of(text.substring(start, end));
    weak += own == HashStrength.WEAK ? 1 : 0;
    strength = strength.or(own);
  }

  int files() {
    return files;
  }

  /** What was counted, and when the first of them was uploaded. */
  Artifacts counted(@Nullable Instant first) {
    return new Artifacts(files, hashed, strength, weak, wheels, archives, stems, insecure, first);
  }
}
