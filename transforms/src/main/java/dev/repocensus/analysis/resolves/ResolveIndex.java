package dev.repocensus.analysis.resolves;

import static dev.repocensus.analysis.project.Utf8Order.UTF8_ORDER;

import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.analysis.pants.BuildFile;
import dev.repocensus.analysis.project.DirectoryPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The resolves of the scope: what each has locked, which projects put requirements into it and
 * which take their distributions from it. The same whatever order the parts arrive in.
 *
 * <p>Immutable once built, and shared by threads. Cost: about 0.2 kB a locked distribution and 0.1
 * kB an edge or a requirement.
 */
public final class ResolveIndex {
  private final ResolveParts parts;
  private final PantsUse pants;
  private final ResolveNames names;
  private final Members members;
  private final ResolveInputs inputs;
  private final Publishers publishers;
  private final IncludedRequirements included;
  private final Map<String, List<Membership>> consumed = new HashMap<>();
  private final Map<String, List<Membership>> membershipsOf = new HashMap<>();
  private final Map<String, List<ResolvePart>> partsOf = new HashMap<>();
  private final Set<String> pantsHomes = new TreeSet<>();
  private final Map<String, List<ProjectRequirement>> declared = new HashMap<>();
  private final SortedMap<String, List<String>> modules = new TreeMap<>();

  private ResolveIndex(ResolveParts parts) {
    this.parts = parts;
    this.pants = new PantsUse(parts);
    this.names = new ResolveNames(parts, pants);
    this.members = new Members(parts, pants, names);
    this.inputs = new ResolveInputs(parts, pants, names, members);
    this.publishers = new Publishers(parts);
    this.included = new IncludedRequirements(parts);
    for (ProjectRequirement each : parts.declared()) {
      declared.computeIfAbsent(each.projectId(), id -> new ArrayList<>()).add(each);
    }
    parts.parts().forEach(this::add);
    for (Membership member : members.all()) {
      membershipsOf.computeIfAbsent(member.projectId(), id -> new ArrayList<>()).add(member);
    }
    for (Membership member : members.consumers()) {
      if (!member.isForTool()) {
        consumed.computeIfAbsent(member.projectId(), id -> new ArrayList<>()).add(member);
      }
    }
  }

  private void add(ResolvePart part) {
    addModules(part);
    partsOf.computeIfAbsent(part.projectId(), id -> new ArrayList<>(1)).add(part);
    part.pants().configs().forEach(each -> pantsHomes.add(DirectoryPath.parent(each.path())));
  }

  private void addModules(ResolvePart part) {
    for (BuildFile build : part.pants().builds()) {
      for (BuildFile.Modules stated : build.modules()) {
        if (stated.isStub()) {
          continue;
        }
        String name = DistributionName.normalize(stated.distribution());
        for (String module : stated.names()) {
          List<String> names = new ArrayList<>(modules.getOrDefault(module, List.of()));
          if (!names.contains(name)) {
            names.add(name);
          }
          modules.put(module, List.copyOf(names));
        }
      }
    }
  }

  /** Which targets of BUILD files own which files. */
  public SourceTargets sourceTargets() {
    return pants.sources();
  }

  /** Which targets of BUILD files stand for which distributions. */
  public RequirementOwners requirementOwners() {
    return pants.owners();
  }

  /** Which distributions have which modules, by module, as BUILD files state it. */
  public SortedMap<String, List<String>> statedModules() {
    return Collections.unmodifiableSortedMap(modules);
  }

  /** The index of all parts, in any order. */
  public static ResolveIndex build(Iterable<ResolvePart> parts) {
    List<ResolvePart> sorted = new ArrayList<>();
    parts.forEach(sorted::add);
    sorted.sort(
        Comparator.comparing(ResolvePart::projectId, UTF8_ORDER)
            .thenComparingInt(ResolvePart::chunk));
    return of(new ResolveParts(sorted));
  }

  /** The index of what {@link #parts} gave. */
  public static ResolveIndex of(ResolveParts parts) {
    return new ResolveIndex(parts);
  }

  /** What the index was built from, sorted: enough to build it again elsewhere. */
  public ResolveParts parts() {
    return parts;
  }

  /** All resolves, by name. */
  public SortedMap<String, Resolve> resolves() {
    return names.resolves();
  }

  /** A resolve by its name; null if there is none. */
  public @Nullable Resolve resolve(String name) {
    return names.resolves().get(name);
  }

  /** Every project in every role of every resolve, sorted by resolve, project and role. */
  public List<Membership> members() {
    return members.all();
  }

  /** Every role of a project in every resolve, sorted by resolve and role. */
  public List<Membership> membershipsOf(String projectId) {
    return Collections.unmodifiableList(membershipsOf.getOrDefault(projectId, List.of()));
  }

  /** What a project was built from, a part for each of its chunks. */
  public List<ResolvePart> partsOf(String projectId) {
    return Collections.unmodifiableList(partsOf.getOrDefault(projectId, List.of()));
  }

  /** The folders that a pants.toml stands in. */
  public Set<String> pantsHomes() {
    return Collections.unmodifiableSet(pantsHomes);
  }

  /**
   * The resolves that a project takes its distributions from, sorted by name; not those of tools,
   * which run apart from its code.
   */
  public List<Membership> resolvesOf(String projectId) {
    return Collections.unmodifiableList(consumed.getOrDefault(projectId, List.of()));
  }

  /** What a resolve has locked; null if it has no lock that was found. */
  public @Nullable LockedSet lockedSet(String resolveName) {
    Resolve resolve = resolve(resolveName);
    return resolve == null ? null : resolve.lock();
  }

  /** A lock by its id; null if there is none. */
  public @Nullable LockedSet lock(String lockfileId) {
    return names.lock(lockfileId);
  }

  /** The name of the resolve that a lock locks; its path if it has no name of its own. */
  public String resolveNameOf(String lockfileId) {
    return names.nameOf(lockfileId);
  }

  /** What a project declares, sorted by file and place in it. */
  public List<ProjectRequirement> declaredBy(String projectId) {
    return Collections.unmodifiableList(declared.getOrDefault(projectId, List.of()));
  }

  /** What a project's manifests take from files of other projects, sorted by file and place. */
  public List<ProjectRequirement> includedBy(String projectId) {
    return included.of(projectId);
  }

  /**
   * The requirements that a lock should have been made from, wherever they are declared, sorted by
   * file and place in it.
   */
  public List<ProjectRequirement> inputsOf(String lockfileId) {
    return inputs.of(lockfileId);
  }

  /** The projects that say they publish a distribution, sorted by project; none if none does. */
  public List<Publisher> publishersOf(String distribution) {
    return publishers.of(distribution);
  }

  /** All distributions that are published in the scope, by name. */
  public SortedMap<String, List<Publisher>> publishers() {
    return publishers.all();
  }

  /** Where it cannot be told which resolve is meant. */
  public List<Unclear> unclear() {
    return members.unclear();
  }
}
