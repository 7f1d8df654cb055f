package dev.repocensus.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A monorepo of small projects that import one another in circles, with some files that cannot be
 * read as they should; the same content however it is put on disk.
 */
final class SmallTree {
  private SmallTree() {}

  /** Writes the tree below a folder, the files in their order or from the last to the first. */
  static Path write(Path folder, int projects, boolean isBackwards) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (int project = 0; project < projects; project++) {
      put(files, project, projects);
    }
    List<String> order = new ArrayList<>(files.keySet());
    if (isBackwards) {
      Collections.reverse(order);
    }
    for (String path : order) {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, files.get(path));
    }
    return folder;
  }

  private static void put(Map<String, byte[]> files, int number, int projects) {
    String name = "p" + number;
    String next = "p" + (number + 1) % projects;
    String home = "libs/" + name + "/";
    text(
        files,
        home + "pyproject.toml",
        "[project]\nname = \"" + name + "\"\ndependencies = [\"requests>=2\", \"" + next + "\"]\n");
    text(
        files,
        home + "uv.lock",
        "version = 1\nrequires-python = \">=3.9\"\n\n[[package]]\nname = \"requests\"\n"
            + "version = \"2.31.0\"\nsource = { registry = \"https://example.org/simple\" }\n");
    text(files, home + "requirements.txt", "requests==2.31.0\nattrs\n");
    text(files, home + name + "/__init__.py", "from ." + "core import go\n");
    text(files, home + name + "/core.py", "import os, requests\nimport " + next + ".core\n");
    for (int module = 0; module <= number % 7; module++) {
      text(
          files,
          home + name + "/m" + module + ".py",
          "from "
              + name
              + " import m"
              + (module + 1)
              + "\ntry:\n  import attr\nexcept E:\n  pass\n");
    }
    // Nothing provides it, but a file of the project is called like it: perhaps in another chunk.
    text(files, home + name + "/a_script.py", "import zeta\n");
    text(files, home + name + "/z/tools/zeta.py", "x = 1\n");
    if (number % 5 == 0) {
      text(files, home + name + "/broken.py", "def f(:\n  import " + next + "\n");
      files.put(home + name + "/latin.py", new byte[] {'x', '=', '"', (byte) 0xe9, '"', '\n'});
    }
  }

  private static void text(Map<String, byte[]> files, String path, String content) {
    files.put(path, content.getBytes(StandardCharsets.UTF_8));
  }
}
