/**
 * What a project asks for: requirements files, pyproject.toml and their like, read statically.
 * Locks are read elsewhere.
 */
@NullMarked
package dev.repocensus.analysis.manifest;

import org.jspecify.annotations.NullMarked;
