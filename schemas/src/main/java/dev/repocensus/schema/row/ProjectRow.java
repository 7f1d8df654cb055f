package dev.repocensus.schema.row;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One project that was discovered, whatever became of it. */
@TableSpec(
    name = "projects",
    grain = "project",
    key = {"project_id"},
    sort = {"project_id"})
@Doc("Every directory with project metadata, with its roots, its size and how far its scan came.")
public record ProjectRow(
    @Doc("Stable key of the project: scope, two slashes, path.") String projectId,
    @Doc("Name of the root that holds the project.") String repoName,
    @Doc("Directory of the project relative to its root; empty for the root itself.")
        String projectPath,
    @Doc("What the project is for.") ProjectKind projectKind,
    @Doc("Normalized name of the distribution it publishes (PEP 503); NULL if it names none.")
        @Nullable String distribution,
    @Doc("Version as declared; NULL if it is not declared or computed.") @Nullable String version,
    @Doc("Range of Python versions as declared; NULL if it is not declared.")
        @Nullable String requiresPython,
    @Doc("Kinds of manifest found in its directory, sorted.") List<String> manifestKinds,
    @Doc("Directories that its module names start from, sorted.") List<String> sourceRoots,
    @Doc("Those source roots that hold tests, sorted.") List<String> testRoots,
    @Doc("How far the scan of the project came.") ScanStatus scanStatus,
    @Doc("Rows of the problems table that belong to the project.") long problems,
    @Doc(value = "Owner who answers for most of the project.", filled = false)
        @Nullable String primaryOwner,
    @Doc(value = "Whether somebody answers for the project.", filled = false)
        @Nullable OwnerStatus ownerStatus,
    @Doc("Python source files, without stubs and notebooks.") long pyFiles,
    @Doc(value = "Lines of those Python source files.", unit = "lines") long pyLines,
    @Doc("Python source files that are tests.") long testFiles,
    @Doc("Names of the resolves it takes distributions from, sorted.") List<String> resolveNames,
    @Doc("Whether a lockfile lies in the project.") boolean hasLockfile,
    @Doc("Calls that import a name computed at run time.") long dynamicImportsUnresolved,
    @Doc(value = "When the project was last committed to.", filled = false)
        @Nullable Instant lastCommitTs,
    @Doc("SHA-256 over the sorted paths and content hashes of its files, in hex.")
        String contentSha256) {}
