package dev.repocensus.schema.problem;

import dev.repocensus.schema.row.Doc;
import dev.repocensus.schema.row.TableSpec;
import org.jspecify.annotations.Nullable;

/** One thing that the census could not do. */
@TableSpec(
    name = "problems",
    grain = "thing that could not be done",
    key = {"project_id", "file_path", "line", "code", "subject", "occurrence"},
    sort = {"project_id", "file_path", "line", "code"})
@Doc("Everything that could not be read or done, so that nothing found differs from not looked at.")
public record ProblemRow(
    @Doc("Project it happened in; NULL if it belongs to none.") @Nullable String projectId,
    @Doc("File it happened in; NULL if it is about no single file.") @Nullable String filePath,
    @Doc("Line it happened on, from 1; NULL if it is about the whole file.") @Nullable Integer line,
    @Doc("Column it happened at, from 0; NULL if unknown.") @Nullable Integer column,
    @Doc("Stable code of the problem.") ProblemCode code,
    @Doc("Step of the census that met it.") Stage stage,
    @Doc("How bad it is for the trust in the run.") Severity severity,
    @Doc("Name it is about, for example a distribution or a notebook cell; NULL if none.")
        @Nullable String subject,
    @Doc("One line for a person, without credentials.") String message,
    @Doc("Ordinal among problems that agree in every other key column, from 0.") int occurrence) {}
