package dev.repocensus.analysis.use;

import dev.repocensus.analysis.distribution.KnownDistribution;
import dev.repocensus.analysis.distribution.MapSource;
import dev.repocensus.analysis.distribution.ModuleMap;
import dev.repocensus.analysis.distribution.ProviderAnswer;
import dev.repocensus.analysis.distribution.ProviderKind;
import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.analysis.resolve.StandardLibrary;
import dev.repocensus.schema.row.GroupKind;
import dev.repocensus.schema.row.UseConfidence;
import dev.repocensus.schema.row.UseVerdict;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Verdicts on what a project declares. */
final class DeclaredVerdicts {
  private static final Set<String> COMMANDS = Set.of("console_scripts", "gui_scripts");

  private final ProjectUses project;
  private final Surroundings around;
  private final FactsTable table;
  private final ModuleMap map;
  private final StandardLibrary stdlib;
  private final Set<String> mentioned = new HashSet<>();

  DeclaredVerdicts(
      ProjectUses project,
      Surroundings around,
      FactsTable table,
      ModuleMap map,
      StandardLibrary stdlib) {
    this.project = project;
    this.around = around;
    this.table = table;
    this.map = map;
    this.stdlib = stdlib;
    project.mentions().forEach(this::addMentioned);
  }

  /** What a word of the configuration may mean: the distribution of that name or module. */
  private void addMentioned(String word) {
    int dot = word.indexOf('.');
    mentioned.add(DistributionName.normalize(word));
    mentioned.add(DistributionName.normalize(dot < 0 ? word : word.substring(0, dot)));
    ProviderAnswer answer = map.find(word);
    if (answer != null && answer.kind() == ProviderKind.RUNTIME) {
      mentioned.addAll(answer.candidates());
    }
  }

  Verdict of(Facts facts) {
    if (facts.isForBuildAlone()) {
      return Verdict.ok(UseConfidence.CERTAIN);
    }
    int notNeededFrom = Backports.notNeededFrom(facts.name);
    if (notNeededFrom >= 0 && stdlib.startsAt(notNeededFrom)) {
      String module = Backports.module(facts.name);
      List<String> others = module == null ? List.of() : List.of(module);
      return Verdict.of(UseVerdict.STDLIB_DECLARED, UseConfidence.CERTAIN, Need.NAMED, others);
    }
    return facts.use.imports() == 0 ? idle(facts) : imported(facts);
  }

  private Verdict imported(Facts facts) {
    Use use = facts.use;
    if (facts.isDeclaredForRuntime()) {
      return ofRuntime(facts);
    }
    if (facts.isDeclaredFor(GroupKind.EXTRA)) {
      return use.has(Need.EAGER)
          ? Verdict.of(
              UseVerdict.OPTIONAL_UNGUARDED,
              lowered(UseConfidence.LIKELY, facts),
              Need.EAGER,
              groups(facts))
          : sure(facts);
    }
    if (facts.isDeclaredFor(GroupKind.DEV) && use.has(Need.SHIPPED)) {
      boolean isAtImport = use.has(Need.EAGER) && use.counts().unconditional() > 0;
      UseConfidence sure = isAtImport ? UseConfidence.CERTAIN : UseConfidence.LIKELY;
      Need need = use.has(Need.EAGER) ? Need.EAGER : Need.SHIPPED;
      return Verdict.of(UseVerdict.DEV_IN_RUNTIME, lowered(sure, facts), need, groups(facts));
    }
    return sure(facts);
  }

  private Verdict ofRuntime(Facts facts) {
    Use use = facts.use;
    UseConfidence sure = lowered(UseConfidence.LIKELY, facts);
    boolean isElsewhere = use.counts().strings() > 0 || isLoadedByName(facts.name);
    if (use.counts().typing() == use.imports() && !isElsewhere) {
      return Verdict.of(UseVerdict.TYPING_ONLY, sure, Need.NAMED);
    }
    if (use.counts().test() == use.imports() && !isElsewhere) {
      return Verdict.of(UseVerdict.RUNTIME_ONLY_IN_TESTS, sure, Need.NAMED);
    }
    return sure(facts);
  }

  private static Verdict sure(Facts facts) {
    return Verdict.ok(
        facts.isAlike
            ? UseConfidence.POSSIBLE
            : facts.use.isGuess() ? UseConfidence.LIKELY : UseConfidence.CERTAIN);
  }

  private static List<String> groups(Facts facts) {
    return facts.declared.stream()
        .map(Declared::groupName)
        .filter(name -> !name.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  /** What is declared and not imported. */
  private Verdict idle(Facts facts) {
    boolean hasNoCode = project.pythonFiles() == 0 || FileRole.isAside(project.directory());
    if (hasNoCode
        || isFromElsewhere(facts)
        || facts.use.counts().strings() > 0
        || isLoadedByName(facts.name)) {
      return Verdict.ok(UseConfidence.POSSIBLE);
    }
    List<String> typed = map.typedBy(facts.name);
    if (!typed.isEmpty()) {
      boolean isUsed = typed.stream().anyMatch(this::isImported);
      return isUsed ? Verdict.ok(UseConfidence.LIKELY) : unused(facts, UseConfidence.LIKELY);
    }
    if (table.hasPuzzle() && table.isStranger(facts.name)) {
      return Verdict.ok(UseConfidence.POSSIBLE); // it may be what is not known
    }
    KnownDistribution known = map.distribution(facts.name);
    if (known == null || known.origin().equals(KnownDistribution.DEBIAN)) {
      return unused(facts, UseConfidence.POSSIBLE);
    }
    boolean isOfFiles = known.source().compareTo(MapSource.SEED) < 0;
    return unused(facts, isOfFiles ? UseConfidence.CERTAIN : UseConfidence.LIKELY);
  }

  /** What all who include a file share need not be used by each of them. */
  private static boolean isFromElsewhere(Facts facts) {
    return facts.declared.stream().allMatch(Declared::isIncluded);
  }

  private boolean isImported(String distribution) {
    Facts found = table.get(distribution);
    return found != null && found.use.imports() > 0;
  }

  /**
   * Whether it does its work without an import: a tool, data, a plugin whose host is there, or what
   * the configuration names.
   */
  private boolean isLoadedByName(String name) {
    return Tools.reason(name) != null
        || mentioned.contains(name)
        || Boolean.FALSE.equals(map.hasModules(name))
        || map.entryPointGroups(name).stream().anyMatch(this::hasHost);
  }

  private boolean hasHost(String group) {
    if (COMMANDS.contains(group)) {
      return false;
    }
    String host = DistributionName.normalize(group.split("[.:]", 2)[0]);
    return group.startsWith("pytest11") || table.get(host) != null || isLocked(host);
  }

  private boolean isLocked(String distribution) {
    return around.resolves().stream().anyMatch(lock -> lock.node(distribution) != null);
  }

  private Verdict unused(Facts facts, UseConfidence confidence) {
    boolean isForDevelopers = !facts.isDeclaredForRuntime() && facts.isDeclaredFor(GroupKind.DEV);
    boolean isCommand = map.entryPointGroups(facts.name).stream().anyMatch(COMMANDS::contains);
    boolean isConditional = facts.declared.stream().allMatch(d -> d.marker() != null);
    boolean isPinned = facts.declared.stream().allMatch(Declared::isPinned);
    boolean isDoubtful =
        isForDevelopers
            || isCommand
            || isConditional
            || isPinned
            || (table.hasPuzzle() && table.isStranger(facts.name));
    UseConfidence sure = isDoubtful ? UseConfidence.POSSIBLE : lowered(confidence, facts);
    return Verdict.of(UseVerdict.UNUSED, sure, Need.NAMED);
  }

  /** One step less sure where something is imported by a name that is not known. */
  private UseConfidence lowered(UseConfidence confidence, Facts facts) {
    if (facts.isAlike) {
      return UseConfidence.POSSIBLE;
    }
    if (project.dynamicUnresolved() == 0) {
      return confidence;
    }
    return confidence == UseConfidence.CERTAIN ? UseConfidence.LIKELY : UseConfidence.POSSIBLE;
  }
}
