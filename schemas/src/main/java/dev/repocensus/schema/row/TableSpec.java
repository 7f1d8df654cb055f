package dev.repocensus.schema.row;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares that a record is the row of a table: its name, its key and its order in the file. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface TableSpec {

  /** The name of the table, plural and in snake case. */
  String name();

  /** One row of the table, in words: what a row stands for. */
  String grain();

  /** The columns that tell two rows of one run apart; NULL counts as a value. */
  String[] key();

  /** The columns that rows are sorted by, each ascending unless followed by {@code desc}. */
  String[] sort();

  /** Whether a run writes the table, so that its files start with the scope and the instant. */
  boolean isOfRun() default true;
}
