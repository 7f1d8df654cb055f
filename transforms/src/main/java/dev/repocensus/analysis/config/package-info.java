/**
 * What a person configures: census.toml, the list of repositories, the names of scope and roots.
 * What the settings do is decided where they are used.
 */
@NullMarked
package dev.repocensus.analysis.config;

import org.jspecify.annotations.NullMarked;
