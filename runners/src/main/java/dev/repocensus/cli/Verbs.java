package dev.repocensus.cli;

/**
 * What every verb is given.
 *
 * @param console the world
 * @param globals the options they share
 * @param twins the environment's values of repeatable options
 */
record Verbs(Console console, GlobalOptions globals, EnvTwins twins) {}
