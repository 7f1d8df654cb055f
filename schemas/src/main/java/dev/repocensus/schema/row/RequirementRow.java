package dev.repocensus.schema.row;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One requirement that a project declares. */
@TableSpec(
    name = "requirements",
    grain = "declared requirement",
    key = {"project_id", "source_path", "source_line", "group_name", "distribution", "position"},
    sort = {"distribution", "project_id", "source_path", "position"})
@Doc("Every requirement, constraint and include that a manifest or requirements file declares.")
public record RequirementRow(
    @Doc("Project that declares it.") String projectId,
    @Doc("File that declares it.") String sourcePath,
    @Doc("Line of the declaration, from 1; NULL where the format gives none.")
        @Nullable Integer sourceLine,
    @Doc("Ordinal of the declaration in its file, from 0.") int position,
    @Doc("Form of the declaration.") RequirementKind requirementKind,
    @Doc("Normalized name of the distribution (PEP 503); NULL if it names none.")
        @Nullable String distribution,
    @Doc("The name as the file spells it; NULL if it names none.") @Nullable String nameAsWritten,
    @Doc("Specifier set as written (PEP 440); empty if none.") String specifier,
    @Doc("Extras it asks for, normalized and sorted.") List<String> extras,
    @Doc("Environment marker as written (PEP 508); NULL if none.") @Nullable String marker,
    @Doc("What it is needed for.") GroupKind groupKind,
    @Doc("Name of the extra or dependency group; empty if it is in none.") String groupName,
    @Doc("URL it points to, without credentials; NULL if none.") @Nullable String urlRedacted,
    @Doc("Hashes given with it.") long hashes,
    @Doc("Whether it allows exactly one version.") boolean isPinned,
    @Doc("Project of the scope that it asks for; NULL if it is none.")
        @Nullable String dstProjectId) {}
