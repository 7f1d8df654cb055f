package dev.repocensus.analysis.use;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repocensus.schema.row.SourceSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesInUseTest {

  @ParameterizedTest
  @CsvSource({
    "'', a.py, MAIN, SHIPPED",
    "'', src/p/a.py, MAIN, SHIPPED",
    "'', p/docs/a.py, MAIN, SHIPPED",
    "'', docs/conf.py, MAIN, SIDE",
    "'', .github/a.py, MAIN, SIDE",
    "'', noxfile.py, MAIN, SIDE",
    "'', p/a.py, TOOL, SIDE",
    "'', p/a.py, GENERATED, SHIPPED",
    "'', p/a.py, TEST, TEST",
    "'', setup.py, MAIN, BUILD",
    "'', tests/old/setup.py, TEST, BUILD",
    "'', hatch_build.py, MAIN, BUILD",
    "'', p/build.py, MAIN, SHIPPED",
    "docs, conf.py, MAIN, SIDE",
    "a/examples/b, c.py, MAIN, SIDE",
    "a/tests/fixture, c.py, MAIN, SIDE",
    ".cache/x, c.py, MAIN, SIDE",
    "svc/api, c.py, MAIN, SHIPPED",
  })
  void whatAFileIsForFollowsFromWhereItLies(
      String directory, String path, SourceSet set, FileRole role) {
    assertThat(FileRole.of(directory, path, set)).isEqualTo(role);
  }

  @ParameterizedTest
  @CsvSource({
    "dateutil, python-dateutil, true",
    "yaml, pyyaml, true",
    "sklearn, scikit-learn, false",
    "bs4, beautifulsoup4, false",
    "skimage, scikit-image, false",
    "pydispatch, pydispatcher, true",
    "jwt, pyjwt, true",
    "acme_client, acme-python-sdk, true",
    "client, acme-client, false",
    "io, python-io, false",
    "utils, django-utils, false",
    "pymdownx, pymdown-extensions, true",
    "pymdx, pymdown-extensions, false",
    "sqlparse, sqlpool, false",
    "abcx, abcdef, false",
  })
  void namesAreAlikeByWhatTheySay(String module, String distribution, boolean isAlike) {
    assertThat(Alike.isAlike(module, distribution)).isEqualTo(isAlike);
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', false",
    "ninja, django-ninja, true",
    "django-ninja, flask-ninja, true",
    "ninja, ninjas, false",
    "io, python-io, false",
    "client, core, false",
  })
  void namesAreTheSameButForWordsThatSayNothing(String name, String other, boolean isSame) {
    assertThat(Alike.isSame(name, other)).isEqualTo(isSame);
    assertThat(Alike.isSame(other, name)).isEqualTo(isSame);
  }

  @ParameterizedTest
  @CsvSource({
    "pydispatch, pydispatcher",
    "dispatch, pypydispatcher",
    "nothing, ",
  })
  void ofSeveralTheNearestIsMeant(String module, String nearest) {
    List<String> all = List.of("pydispatcher", "pypydispatcher", "zope");
    if (module.equals("dispatch")) {
      all = List.of("pypydispatcher", "zope");
    }
    assertThat(Alike.nearest(module, all)).isEqualTo(nearest);
  }

  @ParameterizedTest
  @CsvSource({
    "google.cloud.secretmanager.Client, google-cloud-secret-manager",
    "google.cloud.pubsub_v1.types, google-cloud-pubsub",
    "google.cloud.pubsub_v1p2beta1, google-cloud-pubsub",
    "google.cloud.pubsub_value, ",
    "google.cloud.storage, ",
    "google, ",
  })
  void aNamespaceIsFilledByWhatIsCalledLikeIt(String dotted, String expected) {
    List<String> all = List.of("google-cloud-pubsub", "google-cloud-secret-manager");
    assertThat(Alike.called(dotted, all)).isEqualTo(expected);
  }
}
