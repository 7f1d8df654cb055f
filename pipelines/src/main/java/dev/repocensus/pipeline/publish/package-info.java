/**
 * From a staging folder to a published run: verify, move, manifest, commit. What the tables say is
 * not known here; a process killed at any moment leaves every published answer untouched.
 */
@NullMarked
package dev.repocensus.pipeline.publish;

import org.jspecify.annotations.NullMarked;
