package dev.repocensus.schema.row;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One name that one statement imports, and what it refers to. */
@TableSpec(
    name = "imports",
    grain = "imported name in a statement",
    key = {"file_path", "statement", "position"},
    sort = {"project_id", "file_path", "statement", "position"})
@Doc("Every imported name with its place, its conditions, and what it was resolved to and why.")
public record ImportRow(
    @Doc("Project of the importing file.") String projectId,
    @Doc("The importing file.") String filePath,
    @Doc("Ordinal of the statement among the file's imports, from 0.") int statement,
    @Doc("Ordinal of the name in its statement, from 0.") int position,
    @Doc(
            "First line of the statement, from 1; of a dynamic import or a string, of the call or"
                + " literal.")
        int line,
    @Doc("Last line of the statement, from 1.") int endLine,
    @Doc("Column of the statement, from 0, in UTF-8 bytes.") int column,
    @Doc("Form of the import.") ImportKind kind,
    @Doc("Module as written, without leading dots; empty for a bare relative import.")
        String module,
    @Doc("Name taken from the module, * for a star; NULL for an import of a whole module.")
        @Nullable String member,
    @Doc("Leading dots of a relative import, 0 if absolute.") int level,
    @Doc("Conditions that enclose the statement, sorted.") List<String> guards,
    @Doc("What it takes for the import to run.") ImportLayer layer,
    @Doc("Whether a failure to import is caught.") boolean isOptional,
    @Doc("Part of the project that the importing file belongs to.") SourceSet sourceSet,
    @Doc("What the name refers to.") Resolution resolution,
    @Doc("Dotted name of the module it refers to; NULL if unresolved.")
        @Nullable String targetModule,
    @Doc("File it refers to; NULL unless that file is in the scope.") @Nullable String targetPath,
    @Doc("Project it refers to; NULL unless that project is in the scope.")
        @Nullable String dstProjectId,
    @Doc("Normalized name of the distribution it refers to; NULL if it is none.")
        @Nullable String distribution,
    @Doc("Rule that decided; none if no rule answers.") @Nullable Evidence evidence,
    @Doc("How sure the answer is; NULL if there is none.") @Nullable Confidence confidence,
    @Doc("All candidates of an ambiguous name, sorted; else empty.") List<String> candidates) {}
