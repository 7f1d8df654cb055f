/**
 * What a release index says of one distribution: its project page in JSON or HTML (PEP 503, 592,
 * 629, 658, 691, 700, 714, 792), the names of its files, and the rows of a snapshot that follow
 * from it and from the snapshot before. How the page is fetched is not known here.
 */
@NullMarked
package dev.repocensus.analysis.simpleindex;

import org.jspecify.annotations.NullMarked;
