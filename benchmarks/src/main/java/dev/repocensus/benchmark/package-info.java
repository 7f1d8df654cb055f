/**
 * How fast single steps are, measured with JMH on one thread. Whole scans are measured from outside,
 * by {@code benchmarks/bench.py}.
 */
@NullMarked
package dev.repocensus.benchmark;

import org.jspecify.annotations.NullMarked;
