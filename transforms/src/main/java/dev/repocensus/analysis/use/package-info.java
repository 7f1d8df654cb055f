/**
 * What a project imports, declares and has locked, side by side for each distribution, and whether
 * the three agree (distribution names by PEP 503, groups by PEP 735, scripts by PEP 723). How an
 * import is resolved is not decided here, nor what a finding says.
 */
@NullMarked
package dev.repocensus.analysis.use;

import org.jspecify.annotations.NullMarked;
