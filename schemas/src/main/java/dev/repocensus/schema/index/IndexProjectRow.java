package dev.repocensus.schema.index;

import dev.repocensus.schema.row.Doc;
import dev.repocensus.schema.row.ProjectStatus;
import dev.repocensus.schema.row.TableSpec;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one index said of one distribution. */
@TableSpec(
    name = "index_projects",
    grain = "index x distribution",
    key = {"index_name", "distribution"},
    sort = {"distribution", "index_name"},
    isOfRun = false)
@Doc("Every distribution that an index was asked for, and what it said of it as a whole.")
public record IndexProjectRow(
    @Doc("Name of the index.") String indexName,
    @Doc("Normalized name of the distribution (PEP 503).") String distribution,
    @Doc("Its name as the index writes it; NULL if it does not have it.")
        @Nullable String displayName,
    @Doc("What the index says of it (PEP 792); absent if it does not have it.")
        ProjectStatus projectStatus,
    @Doc("Why, in the words of the index.") @Nullable String statusReason,
    @Doc("Serial of its last change, as the index counts.") @Nullable Long lastSerial,
    @Doc("Tag to ask again with (ETag); NULL if the server gives none.") @Nullable String etag,
    @Doc("Last-Modified of the answer, as the server wrote it.") @Nullable String httpLastModified,
    @Doc("SHA-256 of the body, in hex, which tells a change where the server has no tags.")
        @Nullable String bodySha256,
    @Doc("When the index last answered; NULL if it never did.") @Nullable Instant answeredTs,
    @Doc("What became of asking this time.") AnswerStatus answerStatus,
    @Doc("Why there was no good answer; NULL if there was.") @Nullable String answerReason,
    @Doc("Versions that the index lists.") long versionsCount,
    @Doc("Files that it lists.") long filesCount,
    @Doc("Whether every file has its time of upload; NULL if there is no file.")
        @Nullable Boolean hasUploadTime,
    @Doc("Instant of the first snapshot that has the distribution; NULL if none has.")
        @Nullable Instant firstSeenTs,
    @Doc("Instant of the last snapshot in which the index was known to have it.")
        @Nullable Instant lastSeenTs) {}
