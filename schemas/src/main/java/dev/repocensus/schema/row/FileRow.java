package dev.repocensus.schema.row;

import org.jspecify.annotations.Nullable;

/** One file that matters to the census, read or not. */
@TableSpec(
    name = "files",
    grain = "file that matters",
    key = {"project_id", "file_path"},
    sort = {"project_id", "file_path"})
@Doc("Every file the census counts, with what became of reading it.")
public record FileRow(
    @Doc("Project the file belongs to.") String projectId,
    @Doc("Path relative to its root, with slashes; with several roots the root's name comes first.")
        String filePath,
    @Doc("What the file is to the census.") FileKind fileKind,
    @Doc("What became of reading the file.") ReadStatus readStatus,
    @Doc("Problem code or skip rule that explains the status; NULL if the file was simply read.")
        @Nullable String reason,
    @Doc("Encoding its text was read in, as Python names it; NULL if no text was read.")
        @Nullable String encoding,
    @Doc(value = "Size of the file.", unit = "bytes") long sizeBytes,
    @Doc(value = "Newlines + 1, or 0 for an empty file; NULL if no text was read.", unit = "lines")
        @Nullable Long lines,
    @Doc("SHA-256 of its bytes, in hex; NULL if they were not read.")
        @Nullable String contentSha256,
    @Doc("Dotted module name; NULL for scripts and for what is no module.") @Nullable String module,
    @Doc("Source root that its module name starts from; NULL if there is none.")
        @Nullable String sourceRoot,
    @Doc("Part of the project that the file belongs to.") SourceSet sourceSet,
    @Doc("Version of the Python grammar; NULL for what is not Python.") @Nullable Grammar grammar,
    @Doc("Rows of the imports table that come from the file; NULL for what cannot import.")
        @Nullable Long importNames) {}
