package dev.repocensus.analysis.python;

/**
 * What a script says of its own environment (PEP 723): the TOML between {@code # /// script} and
 * {@code # ///}.
 *
 * @param line line of the opening comment, from 1
 * @param toml the text between, a line of the file each, without the comment marks
 * @param isSingle whether the file has no second block: with one, tools refuse the file
 * @param isClosed whether the closing comment is there: without it, tools see no block
 */
public record ScriptBlock(int line, String toml, boolean isSingle, boolean isClosed) {}
