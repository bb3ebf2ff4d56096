package dev.ferrule.runtime.validation;

import dev.ferrule.runtime.time.TimeBound;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The date, time or duration is not below the bound. Null is valid. */
@Documented
@Constraint(validatedBy = NotBeforeConstraint.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface NotBefore {
    /** The earliest or shortest that is allowed, in the form of a {@link TimeBound}. */
    String value();

    /** The zone (IANA) that tells which day is today. */
    String zone() default "UTC";

    /** What the rule demands. */
    String message() default "must not be so early";

    /** The validation groups. */
    Class<?>[] groups() default {};

    /** What a client of the validation attaches. */
    Class<? extends Payload>[] payload() default {};
}
