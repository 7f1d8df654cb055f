package dev.repocensus.analysis.scan;

import dev.repocensus.analysis.insync.InputEvidence;
import dev.repocensus.analysis.lockfile.Lockfile;
import dev.repocensus.schema.row.DetectedBy;

/**
 * A lockfile and what is to be said of it.
 *
 * @param path its file path
 * @param size its bytes
 * @param sha256 hash of its content
 * @param lock what it says
 * @param detectedBy whether its content told the format, or is not there
 * @param evidence what of the files beside it is needed to judge it
 * @param isReadable whether a reader knew the format and could read the file to its end
 */
@SuppressWarnings("ArrayRecordComponent") // read only, never compared
public record LockFacts(
    String path,
    long size,
    byte[] sha256,
    Lockfile lock,
    DetectedBy detectedBy,
    InputEvidence evidence,
    boolean isReadable) {}
