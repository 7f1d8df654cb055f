/**
 * Versions (PEP 440), requirements and markers (PEP 508) and names (PEP 503, PEP 685), as
 * pypa/packaging reads them. Files are read elsewhere.
 */
@NullMarked
package dev.repocensus.analysis.packaging;

import org.jspecify.annotations.NullMarked;
