package dev.ferrule.runtime.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text is one of these. Null is valid. */
@Documented
@Constraint(validatedBy = OneOfConstraint.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface OneOf {
    /** The texts that are allowed. */
    String[] value();

    /** What the rule demands; unless it is given, the values are listed. */
    String message() default OneOfConstraint.LISTED;

    /** The validation groups. */
    Class<?>[] groups() default {};

    /** What a client of the validation attaches. */
    Class<? extends Payload>[] payload() default {};
}
