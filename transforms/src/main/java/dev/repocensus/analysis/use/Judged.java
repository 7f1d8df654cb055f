package dev.repocensus.analysis.use;

import dev.repocensus.schema.row.UseConfidence;
import dev.repocensus.schema.row.UseRelation;
import dev.repocensus.schema.row.UseVerdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on one distribution in one project and resolve.
 *
 * @param resolveName empty if the project uses none
 * @param lockedVersion null if it is not locked there
 * @param use its imports
 * @param need how much an import must need it to bear witness to the verdict
 * @param declaration the declaration to look at; null if there is none
 * @param chain the way to it in the lock, from what is asked for; empty if there is none
 * @param others what else the verdict speaks of: resolves, projects, distributions, groups,
 *     versions of Python; sorted
 */
public record Judged(
    String distribution,
    String resolveName,
    @Nullable String lockedVersion,
    Use use,
    Need need,
    @Nullable Declared declaration,
    UseRelation relation,
    UseVerdict verdict,
    UseConfidence confidence,
    List<String> chain,
    List<String> others) {

  /** The same, where a script imports it and does not list it: all that bears witness is there. */
  Judged lackedBy(Use script, UseConfidence sure) {
    return new Judged(
        distribution,
        resolveName,
        lockedVersion,
        use.plus(script).seenFrom(script),
        Need.REQUIRED,
        declaration,
        relation,
        UseVerdict.MISSING,
        sure,
        chain,
        List.of(script.key().detail()));
  }

  /** Whether the fault lies with the declaration, not with an import. */
  public boolean isAboutDeclaration() {
    return switch (verdict) {
      case UNUSED, RUNTIME_ONLY_IN_TESTS, TYPING_ONLY, STDLIB_DECLARED, DUPLICATE_PROVIDER ->
          declaration != null;
      case OK -> declaration != null && use.imports() == 0;
      case MISSING,
          TRANSITIVE,
          SIBLING_UNDECLARED,
          OTHER_RESOLVE,
          DEV_IN_RUNTIME,
          OPTIONAL_UNGUARDED,
          VERSION_GAP ->
          false;
    };
  }
}
