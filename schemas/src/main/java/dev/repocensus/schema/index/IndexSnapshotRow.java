package dev.repocensus.schema.index;

import dev.repocensus.schema.row.Doc;
import dev.repocensus.schema.row.TableSpec;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One index asked once: the row that makes its snapshot visible. */
@TableSpec(
    name = "index_snapshot",
    grain = "index x refresh",
    key = {"index_name", "as_of_ts"},
    sort = {"index_name", "as_of_ts"},
    isOfRun = false)
@Doc("Every refresh of a release index: what was asked, what came back, and how well.")
public record IndexSnapshotRow(
    @Doc("Name of the index.") String indexName,
    @Doc("Its URL without credentials; NULL for a snapshot from no index.")
        @Nullable String indexUrlRedacted,
    @Doc("Version of the Simple API that it answered with (PEP 700); NULL for HTML.")
        @Nullable String apiVersion,
    @Doc("Instant of the snapshot, UTC.") Instant asOfTs,
    @Doc("When the refresh started.") Instant startedTs,
    @Doc("When its last answer came.") Instant finishedTs,
    @Doc("Distributions that were to be asked for.") long projectsRequested,
    @Doc("Those that the index answered with a page.") long projectsOk,
    @Doc("Those that it says have not changed.") long projectsNotModified,
    @Doc("Those that it does not have.") long projects_404,
    @Doc("Those of which no answer could be had or read.") long projectsFailed,
    @Doc(value = "Bodies that were received.", unit = "bytes") long bytes,
    @Doc("Answers without a body because an ETag or date still held.") long etagHits,
    @Doc("Version of the census that wrote the snapshot.") String toolVersion,
    @Doc("Place among the indexes that were asked together, 0 first: the first that has it wins.")
        int precedence) {}
