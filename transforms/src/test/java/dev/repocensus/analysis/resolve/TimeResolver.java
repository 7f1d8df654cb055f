package dev.repocensus.analysis.resolve;

import dev.repocensus.analysis.python.Guards;
import dev.repocensus.analysis.python.ImportedName;
import dev.repocensus.schema.row.ImportKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Times the index and the resolver on a made-up scope: 120,000 files in 1,000 projects, and seven
 * imports for each of 100,000 of them. Processor time of one thread.
 */
final class TimeResolver {
  private static final int PROJECTS = 1_000;
  private static final int FILES = 120;
  private static final int IMPORTS = 700_000;

  private final Random random = new Random(1);
  private final List<IndexPart> parts = new ArrayList<>();

  public static void main(String[] arguments) throws IOException {
    TimeResolver timer = new TimeResolver();
    for (int p = 0; p < PROJECTS; p++) {
      timer.parts.add(part(p));
    }
    for (int round = 0; round < 5; round++) {
      timer.round();
    }
  }

  private static String path(int project, int file) {
    String name = file % 10 == 0 ? "__init__" : "module_" + file;
    return root(project) + "/acme/project_" + project + "/part_" + file / 10 + "/" + name + ".py";
  }

  private static String root(int project) {
    return "services/project-" + project + "/src/python";
  }

  private static IndexPart part(int p) {
    String id = "scope//services/project-" + p;
    List<ModuleFacts> modules = new ArrayList<>();
    for (int f = 0; f < FILES; f++) {
      boolean isInit = f % 10 == 0;
      List<String> bound = isInit ? List.of("CONSTANT", "function") : List.of();
      modules.add(new ModuleFacts(path(p, f), root(p), id, f % 30 == 1, false, false, bound, null));
    }
    String directory = "services/project-" + p;
    List<String> declared = List.of("numpy", "requests", "lib-" + (p + 1) % PROJECTS);
    return new IndexPart(
        modules,
        List.of(
            new ProjectFacts(
                id, directory, List.of(root(p)), "lib-" + p, ">=3.9", declared, List.of())));
  }

  private ImportedName name(int project) {
    int other = random.nextInt(3) == 0 ? random.nextInt(PROJECTS) : project;
    int file = random.nextInt(FILES);
    String acme = "acme.project_" + other + ".part_" + file / 10;
    return switch (random.nextInt(6)) {
      case 0 -> name("os.path", null, 0);
      case 1 -> name("numpy.linalg.part" + random.nextInt(50), "inv", 0);
      case 2 -> name("module_" + file, "thing", 1);
      case 3 -> name("unknown_" + random.nextInt(200), null, 0);
      case 4 -> name(acme, "module_" + file, 0);
      default -> name(acme + ".module_" + file, "Thing" + random.nextInt(9), 0);
    };
  }

  private static ImportedName name(String module, @Nullable String member, int level) {
    ImportKind kind = member == null ? ImportKind.IMPORT : ImportKind.FROM;
    return new ImportedName(kind, module, member, null, level, 0, 0, 1, 1, 0, Guards.NONE);
  }

  private void round() throws IOException {
    List<ImportedName> names = new ArrayList<>();
    for (int i = 0; i < IMPORTS; i++) {
      names.add(name(i / (IMPORTS / PROJECTS)));
    }
    long start = cpuTime();
    ModuleIndex index = ModuleIndex.build(parts);
    long built = cpuTime();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    index.writeTo(new DataOutputStream(bytes));
    long written = cpuTime();
    index =
        ModuleIndex.readFrom(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    long read = cpuTime();
    long edges = 0;
    int next = 0;
    for (ProjectFacts project : index.projects()) {
      ImportResolver resolver = new ImportResolver(index, project);
      int number =
          Integer.parseInt(project.projectId().substring("scope//services/project-".length()));
      next = number * (IMPORTS / PROJECTS);
      for (int f = 0; f < 100; f++) {
        ImportResolver.FileImports imports = resolver.of(index.find(path(number, f)));
        for (int i = 0; i < 7; i++) {
          ImportedName name = names.get(next++);
          edges += imports.edges(name, imports.resolve(name)).size();
        }
      }
    }
    System.out.printf(
        "%d files: build %d ms, write %d ms (%d bytes), read %d ms; %d names, %d edges: %d ms%n",
        index.size(),
        (built - start) / 1_000_000,
        (written - built) / 1_000_000,
        bytes.size(),
        (read - written) / 1_000_000,
        IMPORTS,
        edges,
        (cpuTime() - read) / 1_000_000);
  }

  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
