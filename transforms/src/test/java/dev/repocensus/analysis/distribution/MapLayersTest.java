package dev.repocensus.analysis.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MapLayersTest {
  private final MapLayers layers = new MapLayers();

  private static KnownDistribution known(String name, String version) {
    return new KnownDistribution(name, List.of(version), "wheel", MapSource.SEED, 1, List.of());
  }

  private static Seed seed(String version, String prefix, String... names) {
    List<KnownDistribution> all = List.of(names).stream().map(n -> known(n, version)).toList();
    return new Seed(all, List.of(new ModulePrefix(prefix, ProviderKind.RUNTIME, List.of(names))));
  }

  @Test
  void anEmptySeedAddsNothing() {
    layers.add(Seed.EMPTY, null);
    assertThat(layers.known).isEmpty();
    assertThat(layers.table(ProviderKind.RUNTIME)).isEmpty();
    assertThat(layers.table(ProviderKind.STUB)).isEmpty();
  }

  @Test
  void whatIsKnownLaterOfADistributionReplacesAllThatWasKnown() {
    layers.add(seed("1", "old", "a"), null);
    layers.add(seed("2", "new", "a"), null);
    assertThat(layers.table(ProviderKind.RUNTIME)).containsOnlyKeys("new");
    assertThat(layers.known.get("a").versions()).containsExactly("2");
  }

  @Test
  void othersKeepWhatTheyHaveAndAreJoined() {
    layers.add(seed("1", "m", "a", "b"), null);
    layers.add(seed("2", "m", "c"), null);
    layers.add(seed("2", "n", "b"), null);
    assertThat(layers.table(ProviderKind.RUNTIME).get("m")).containsExactly("a", "c");
    assertThat(layers.table(ProviderKind.RUNTIME).get("n")).containsExactly("b");
  }

  @Test
  void evidenceIsWhatASeedSaysOfItselfUnlessItIsGiven() {
    layers.add(seed("1", "m", "a"), null);
    layers.add(seed("1", "n", "b"), MapSource.OVERRIDE);
    assertThat(layers.sources).containsEntry("a", MapSource.SEED);
    assertThat(layers.sources).containsEntry("b", MapSource.OVERRIDE);
  }
}
