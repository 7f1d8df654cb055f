package dev.repocensus;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = {
      "dev.repocensus.advisory",
      "dev.repocensus.cli",
      "dev.repocensus.index",
      "dev.repocensus.report",
      "dev.repocensus.runner",
      "dev.repocensus.seed"
    },
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] OURS = {
    "dev.repocensus.advisory..",
    "dev.repocensus.cli..",
    "dev.repocensus.index..",
    "dev.repocensus.report..",
    "dev.repocensus.runner..",
    "dev.repocensus.seed.."
  };

  @ArchTest
  static final ArchRule everyClassLiesInADeclaredRoom =
      classes()
          .should()
          .resideInAnyPackage(OURS)
          .because("a room that nobody declared has no rules");

  @ArchTest
  static final ArchRule onlyTheRunnerRoomKnowsBeam =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.repocensus.runner..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.beam..")
          .because(
              "help and questions must start without loading Beam, and runners are chosen in one place");

  @ArchTest
  static final ArchRule onlyTheIndexRoomKnowsTheNetwork =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.repocensus.index..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.net.http..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.net.Socket")
          .because("a scan and a question open no socket; asking an index is a verb of its own");

  @ArchTest
  static final ArchRule theReportKnowsTablesOnly =
      noClasses()
          .that()
          .resideInAPackage("dev.repocensus.report..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.repocensus..")
                  .and(
                      not(
                          resideInAnyPackage(
                              "dev.repocensus.report..", "dev.repocensus.schema.."))))
          .because("a report says what a lake says, whoever wrote the lake");

  @ArchTest
  static final ArchRule onlyTheCommandLineKnowsPicocli =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.repocensus.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..")
          .because("a verb is a thin shell over something that can be called without it");

  @ArchTest
  static final ArchRule onlyMainTouchesTheProcess =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("dev.repocensus.cli.Main")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(System.class, "getenv")
          .orShould()
          .callMethod(System.class, "getenv", String.class)
          .because("a command that is handed its console can be tested with another");

  @ArchTest
  static final ArchRule roomsDoNotNeedEachOtherInACircle =
      slices()
          .matching("dev.repocensus.(**)")
          .should()
          .beFreeOfCycles()
          .because("it is what the census tells others");

  @ArchTest
  static final ArchRule namesSayWhatAClassIs =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .because("such a name says nothing");
}
