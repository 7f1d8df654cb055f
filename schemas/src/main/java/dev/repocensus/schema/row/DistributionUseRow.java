package dev.repocensus.schema.row;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One distribution that one project declares, locks or imports, in one resolve. */
@TableSpec(
    name = "distribution_use",
    grain = "project, distribution and resolve",
    key = {"project_id", "distribution", "resolve_name"},
    sort = {"distribution", "project_id"})
@Doc("What every project declares, locks and imports, side by side, and whether they agree.")
public record DistributionUseRow(
    @Doc("Project that uses it.") String projectId,
    @Doc(
            "Normalized name of the distribution (PEP 503); of an import that nothing provides, the name it would have.")
        String distribution,
    @Doc("Resolve that the project takes it from; empty if the project uses none.")
        String resolveName,
    @Doc("Version in that resolve; NULL if it is not locked there.") @Nullable String lockedVersion,
    @Doc("Whether the project itself declares it.") boolean isDeclared,
    @Doc("Whether a file of the project imports it.") boolean isImported,
    @Doc("Imported names that lead to it.") long importCount,
    @Doc("Those of them that only a type checker needs.") long typingImportCount,
    @Doc("Those of them in tests.") long testImportCount,
    @Doc("Those of them that are guarded against its absence.") long optionalImportCount,
    @Doc("How it comes to the project.") UseRelation relation,
    @Doc("Whether declaration, lock and imports agree.") UseVerdict verdict,
    @Doc("How sure the verdict is.") UseConfidence confidence,
    @Doc("File to look at first; NULL if no single file says so.") @Nullable String evidencePath,
    @Doc("Its line, from 1; NULL if no single line says so.") @Nullable Integer evidenceLine,
    @Doc(
            "Distributions from a declared one to this one, as locked; empty if there is no such chain.")
        List<String> chain) {}
