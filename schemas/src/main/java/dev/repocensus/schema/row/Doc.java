package dev.repocensus.schema.row;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a table or a column says, in one sentence; it becomes the schema's doc and the reference
 * page.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
public @interface Doc {

  /** The sentence. */
  String value();

  /** The unit of a number, for example {@code bytes}; empty if it is a plain count or no number. */
  String unit() default "";

  /** False while nothing computes the column yet: it is then NULL in every row. */
  boolean filled() default true;
}
