package dev.repocensus.analysis.use;

import dev.repocensus.analysis.distribution.ModuleMap;
import dev.repocensus.analysis.packaging.DistributionName;
import dev.repocensus.analysis.resolve.StandardLibrary;
import dev.repocensus.schema.row.UseConfidence;
import dev.repocensus.schema.row.UseRelation;
import dev.repocensus.schema.row.UseVerdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Judges one project's use of distributions: one verdict for each distribution that it declares,
 * imports or is brought, in each resolve that holds it.
 *
 * <p>Cost: linear in the imports' targets and in the locks that the project uses.
 */
public final class UseJudge {
  private final ProjectUses project;
  private final Surroundings around;
  private final FactsTable table;
  private final DeclaredVerdicts ofDeclared;
  private final ImportedVerdicts ofImported;
  private final Duplicates duplicates;
  private final List<Judged> judged = new ArrayList<>();

  private UseJudge(ProjectUses project, Surroundings around, ModuleMap map) {
    this.project = project;
    this.around = around;
    this.table = FactsTable.of(project, around, map);
    StandardLibrary stdlib = StandardLibrary.of(project.requiresPython());
    this.ofDeclared = new DeclaredVerdicts(project, around, table, map, stdlib);
    this.ofImported = new ImportedVerdicts(project, around, table);
    this.duplicates = new Duplicates(map);
  }

  /** The verdicts, sorted by distribution and resolve. */
  public static List<Judged> judge(ProjectUses project, Surroundings around, ModuleMap map) {
    UseJudge judge = new UseJudge(project, around, map);
    judge.all();
    judge.judged.sort(
        Comparator.comparing(Judged::distribution).thenComparing(Judged::resolveName));
    return List.copyOf(judge.judged);
  }

  private void all() {
    TreeSet<String> done = new TreeSet<>();
    for (NameGraph lock : around.resolves()) {
      inLock(lock, done);
    }
    List<NameGraph> resolves = around.resolves();
    String resolve = resolves.size() == 1 ? resolves.get(0).resolveName() : "";
    for (Facts facts : table.all()) {
      if (!done.contains(facts.name)) {
        outside(facts, resolve);
      }
    }
    StandardLibrary stdlib = StandardLibrary.of(project.requiresPython());
    project.ofKind(UseKind.GAP).forEach(use -> gap(use, resolve, stdlib));
    project.ofKind(UseKind.SCRIPT_LACK).forEach(this::scriptLack);
  }

  /** What a script imports and does not list is missing there, whatever the project declares. */
  private void scriptLack(Use use) {
    if (!use.has(Need.REQUIRED) || use.key().name().equals(project.distribution())) {
      return;
    }
    UseConfidence sure =
        use.isGuess() || use.counts().unconditional() == 0
            ? UseConfidence.LIKELY
            : UseConfidence.CERTAIN;
    boolean isNew = true;
    for (int i = 0; i < judged.size(); i++) {
      Judged other = judged.get(i);
      if (other.distribution().equals(use.key().name())) {
        isNew = false;
        boolean isQuiet = other.verdict() == UseVerdict.OK;
        judged.set(i, isQuiet ? other.lackedBy(use, sure) : other);
      }
    }
    if (isNew) {
      Facts facts = new Facts(use.key().name());
      facts.add(use);
      List<String> script = List.of(use.key().detail());
      Verdict verdict = Verdict.of(UseVerdict.MISSING, sure, Need.REQUIRED, script);
      add(facts, "", null, UseRelation.NONE, verdict, List.of());
    }
  }

  private void inLock(NameGraph lock, Set<String> done) {
    NameGraph.Reach own = lock.reach(asked());
    NameGraph.Reach any = lock.reach(lock.roots());
    TreeSet<String> names = new TreeSet<>(own.names());
    table.all().forEach(facts -> names.add(facts.name));
    for (String name : names) {
      NameGraph.Node node = lock.node(name);
      if (node != null && !name.equals(project.distribution())) {
        Facts facts = table.get(name);
        List<String> chain = own.has(name) ? own.chain(name) : any.chain(name);
        locked(lock, node, facts == null ? new Facts(name) : facts, chain);
        done.add(name);
      }
    }
  }

  /** What the project asks for: what it declares and what it imports without declaring it. */
  private Collection<String> asked() {
    TreeSet<String> asked = new TreeSet<>();
    for (Facts facts : table.all()) {
      if (facts.isDeclared()) {
        asked.add(facts.name);
      }
    }
    return asked;
  }

  private void locked(NameGraph lock, NameGraph.Node node, Facts facts, List<String> chain) {
    boolean isInput = around.inputsOf(lock.resolveName()).contains(node.name());
    Verdict verdict = facts.isDeclared() ? ofDeclared.of(facts) : ofImported.locked(facts, isInput);
    Verdict whole = duplicates.over(verdict, facts, lock, table);
    UseRelation relation =
        facts.isDeclared() || isInput ? UseRelation.DIRECT : UseRelation.TRANSITIVE;
    add(facts, lock.resolveName(), node.version(), relation, whole, chain);
  }

  private void outside(Facts facts, String resolve) {
    if (facts.isDeclared()) {
      add(facts, resolve, null, UseRelation.DIRECT, ofDeclared.of(facts), List.of());
    } else if (facts.use.imports() > 0) {
      UseRelation relation =
          facts.sibling != null && around.infersProjects() ? UseRelation.DIRECT : UseRelation.NONE;
      add(facts, resolve, null, relation, ofImported.unlocked(facts), List.of());
    }
  }

  private void gap(Use use, String resolve, StandardLibrary stdlib) {
    String module = use.key().name();
    boolean isRequired = use.has(Need.REQUIRED) && use.counts().unconditional() > 0;
    Verdict verdict =
        isRequired
            ? Verdict.of(
                UseVerdict.VERSION_GAP,
                UseConfidence.CERTAIN,
                Need.REQUIRED,
                stdlib.lacking(module))
            : Verdict.ok(UseConfidence.LIKELY);
    Facts facts = new Facts(DistributionName.normalize(module));
    facts.add(use);
    if (table.get(facts.name) == null) {
      add(facts, resolve, null, UseRelation.NONE, verdict, List.of());
    }
  }

  private void add(
      Facts facts,
      String resolve,
      @Nullable String version,
      UseRelation relation,
      Verdict verdict,
      List<String> chain) {
    judged.add(
        new Judged(
            facts.name,
            resolve,
            version,
            facts.use,
            verdict.need(),
            facts.declaration(),
            relation,
            verdict.verdict(),
            verdict.confidence(),
            chain,
            verdict.others()));
  }
}
