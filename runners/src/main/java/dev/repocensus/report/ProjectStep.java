package dev.repocensus.report;

/**
 * One project imports another.
 *
 * @param source the importing project
 * @param target the imported project
 * @param imports imported names behind it
 * @param layer what it takes for the strongest of them to run: {@code eager}, {@code lazy} or
 *     {@code typing}
 * @param place the first import, as {@code path:line}
 * @param text that import, rebuilt
 */
public record ProjectStep(
    String source, String target, long imports, String layer, String place, String text) {

  /** Whether anything of it runs. */
  boolean runs() {
    return !layer.equals("typing");
  }
}
