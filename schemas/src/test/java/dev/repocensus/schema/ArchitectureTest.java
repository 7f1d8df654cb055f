package dev.repocensus.schema;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(
    packages = "dev.repocensus.schema",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule nounsKnowNoEngine =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.beam..", "org.apache.hadoop..", "org.apache.parquet..", "org.slf4j..")
          .because("what the census says must be readable without what computes or stores it");

  @ArchTest
  static final ArchRule avroStaysWithTables =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.repocensus.schema.table..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.avro..")
          .because("a row is a record; how it is stored is asked of its table");

  @ArchTest
  static final ArchRule nounsTouchNoFilesAndNoNetwork =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..")
          .because("generators return text; who writes it where is not their matter");

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices()
          .matching("dev.repocensus.schema.(*)..")
          .should()
          .beFreeOfCycles()
          .because("the census would report it");

  @ArchTest
  static final ArchRule rowsAndProblemsDoNotKnowTheirTables =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.repocensus.schema.row..",
              "dev.repocensus.schema.index..",
              "dev.repocensus.schema.problem..",
              "dev.repocensus.schema.finding..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.repocensus.schema.table..")
          .because("tables are asked of rows, never the other way round");

  @ArchTest
  static final ArchRule everyClassLiesInARoom =
      classes()
          .should()
          .resideInAnyPackage(
              "dev.repocensus.schema.row",
              "dev.repocensus.schema.index",
              "dev.repocensus.schema.table",
              "dev.repocensus.schema.problem",
              "dev.repocensus.schema.finding")
          .because("a class without a room has no rules");

  @ArchTest
  static final ArchRule namesSayWhatAClassIs =
      noClasses()
          .should()
          .haveNameMatching(".*(Utils?|Helper|Manager|Impl)")
          .because("such a name says nothing");

  @ArchTest
  static void everyPackageIsNullMarked(JavaClasses all) {
    assertThat(all.stream().map(type -> type.getPackage()).distinct())
        .hasSize(5)
        .allMatch(room -> room.isAnnotatedWith(NullMarked.class));
  }
}
