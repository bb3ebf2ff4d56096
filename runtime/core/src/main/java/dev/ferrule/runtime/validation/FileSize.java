package dev.ferrule.runtime.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The file has at most so many bytes. A file that does not tell its length is read to find out. Null is valid. */
@Documented
@Constraint(validatedBy = FileSizeConstraint.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface FileSize {
    /** The most bytes. */
    long value();

    /** What the rule demands. */
    String message() default "must not be so large";

    /** The validation groups. */
    Class<?>[] groups() default {};

    /** What a client of the validation attaches. */
    Class<? extends Payload>[] payload() default {};
}
