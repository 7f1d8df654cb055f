package dev.repocensus.analysis.use;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one unit of a project adds to the judgement of its use of distributions.
 *
 * @param projectId its project
 * @param directory its directory as a file path, empty for the only root
 * @param distribution the normalized name the project publishes; null if none
 * @param requiresPython the interpreters it asks for, as written; null if it does not say
 * @param pythonFiles files of Python it has
 * @param uses what its files import, sorted by key, each once
 * @param ownNames names of its files and folders that a module may be called after, sorted; those
 *     alone that matter where the unit is the whole project
 * @param vendored top-level modules of which its files are copies, sorted
 * @param pragmas every comment of its files that asks for findings to be passed over
 * @param mentions words of its configuration that may name what runs without an import, sorted
 * @param dynamicUnresolved calls that import by a computed name
 * @param declared what its manifests ask for, in their order
 * @param isDynamic whether a manifest says that its requirements are computed at build time
 */
public record UnitUses(
    String projectId,
    String directory,
    @Nullable String distribution,
    @Nullable String requiresPython,
    long pythonFiles,
    List<Use> uses,
    List<String> ownNames,
    List<String> vendored,
    List<PlacedPragma> pragmas,
    List<String> mentions,
    long dynamicUnresolved,
    List<Declared> declared,
    boolean isDynamic) {}
