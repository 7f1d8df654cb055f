package dev.repocensus.analysis.distribution;

import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.analysis.python.ImportScanner;
import dev.repocensus.analysis.python.ImportedName;
import dev.repocensus.analysis.python.ModuleScan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what one distribution installs: from its file list, else from the import names of its
 * metadata (PEP 794), else from {@code top_level.txt}. Packages that only declare a namespace
 * (pkgutil, pkg_resources) are nobody's and left out, what lies in them is not.
 */
public final class DistributionReader {
  private static final Pattern LABEL = Pattern.compile("([A-Za-z0-9._]+)-([0-9][^-]*)(-.*)?");

  /** Namespaces are declared near the top; deeper packages are not opened. */
  private static final int DEEPEST_NAMESPACE = 3;

  /** Who declares a namespace says little else; a longer file is a package that lets others in. */
  private static final int LONGEST_DECLARATION = 4096;

  private final DistributionFiles files;
  private final String origin;

  private DistributionReader(DistributionFiles files, String origin) {
    this.files = files;
    this.origin = origin;
  }

  /**
   * All that is known of one distribution, every importable member a line of its own.
   *
   * @param origin the word for where it comes from
   * @return null if nothing says what it is called, or it is called something impossible
   */
  public static @Nullable Seed read(DistributionFiles files, String origin) {
    return new DistributionReader(files, origin).read();
  }

  private @Nullable Seed read() {
    String metadata = text("METADATA");
    metadata = metadata == null ? text("PKG-INFO") : metadata;
    Matcher label = LABEL.matcher(files.label());
    boolean isLabelled = label.matches();
    String name = MetadataFields.first(metadata, "Name");
    name = name == null && isLabelled ? label.group(1) : name;
    if (name == null || !DistributionName.isValid(name)) {
      return null;
    }
    String version = MetadataFields.first(metadata, "Version");
    version = version == null && isLabelled ? label.group(2) : version;
    return seed(
        DistributionName.normalize(name), isWord(version) ? List.of(version) : List.of(), metadata);
  }

  private static boolean isWord(@Nullable String version) {
    return version != null && version.chars().allMatch(c -> c > ' ' && c < 127);
  }

  private Seed seed(String name, List<String> versions, @Nullable String metadata) {
    Members members = members(metadata);
    String entryPoints = text("entry_points.txt");
    List<String> groups = entryPoints == null ? List.of() : MetadataFields.groups(entryPoints);
    List<ModulePrefix> prefixes = new ArrayList<>();
    for (String module : members.runtime) {
      prefixes.add(new ModulePrefix(module, ProviderKind.RUNTIME, List.of(name)));
    }
    for (String module : members.stubs) {
      prefixes.add(new ModulePrefix(module, ProviderKind.STUB, List.of(name)));
    }
    int count = prefixes.size();
    return new Seed(
        List.of(new KnownDistribution(name, versions, origin, members.source, count, groups)),
        prefixes);
  }

  private record Members(MapSource source, TreeSet<String> runtime, TreeSet<String> stubs) {}

  private Members members(@Nullable String metadata) {
    if (!files.paths().isEmpty()) {
      return ofFiles(metadata);
    }
    List<String> named =
        metadata == null ? List.of() : MetadataFields.values(metadata, "Import-Name");
    if (!named.isEmpty()) {
      return new Members(
          MapSource.METADATA, new TreeSet<>(MetadataFields.names(named)), new TreeSet<>());
    }
    TreeSet<String> names = new TreeSet<>(MetadataFields.names(files.topLevel()));
    names.removeAll(declaredNamespaces(metadata));
    return new Members(MapSource.TOP_LEVEL, names, new TreeSet<>());
  }

  private Members ofFiles(@Nullable String metadata) {
    Members members = new Members(MapSource.FILES, new TreeSet<>(), new TreeSet<>());
    List<String> namespaces = declaredNamespaces(metadata);
    for (String path : files.paths()) {
      MemberPath member = MemberPath.of(path);
      if (member != null && !namespaces.contains(member.name()) && !isNamespace(path, member)) {
        (member.kind() == ProviderKind.STUB ? members.stubs : members.runtime).add(member.name());
      }
    }
    members.stubs.removeIf(stub -> hasCodeAbove(stub, members.runtime));
    return members;
  }

  /** Whether a stub only describes the distribution's own package. */
  private static boolean hasCodeAbove(String stub, Set<String> runtime) {
    for (int end = stub.length(); end > 0; end = stub.lastIndexOf('.', end - 1)) {
      if (runtime.contains(stub.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  private boolean isNamespace(String path, MemberPath member) {
    if (!member.isPackage() || !path.endsWith(".py") || depth(member) > DEEPEST_NAMESPACE) {
      return false;
    }
    String source = files.read(path);
    if (source == null || source.length() > LONGEST_DECLARATION) {
      return false;
    }
    byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
    ModuleScan scan = new ImportScanner().scan(bytes, bytes.length, true);
    return scan.extendsPath() && !offers(scan, member.name());
  }

  /**
   * Whether a package has something of its own, names or what it takes from its modules: then it
   * lets others in, and is somebody's all the same ({@code import nats; nats.connect()}).
   */
  private static boolean offers(ModuleScan scan, String name) {
    return scan.topLevelNames().stream().anyMatch(bound -> !bound.startsWith("_"))
        || scan.imports().stream().anyMatch(imported -> isOf(name, imported));
  }

  private static boolean isOf(String name, ImportedName imported) {
    return imported.level() > 0 || (imported.module() + ".").startsWith(name + ".");
  }

  private static long depth(MemberPath member) {
    return 1 + member.name().chars().filter(c -> c == '.').count();
  }

  private List<String> declaredNamespaces(@Nullable String metadata) {
    List<String> lines = new ArrayList<>();
    if (metadata != null) {
      lines.addAll(MetadataFields.values(metadata, "Import-Namespace"));
    }
    String declared = text("namespace_packages.txt");
    if (declared != null) {
      lines.addAll(declared.lines().toList());
    }
    return MetadataFields.names(lines);
  }

  private @Nullable String text(String file) {
    String directory = files.metadata();
    return directory == null ? null : files.read(directory + "/" + file);
  }
}
