/**
 * The steps of a census on Beam: they move bytes and blocks of rows and call the analyses. Nothing
 * is parsed here.
 */
@NullMarked
package dev.repocensus.transform;

import org.jspecify.annotations.NullMarked;
