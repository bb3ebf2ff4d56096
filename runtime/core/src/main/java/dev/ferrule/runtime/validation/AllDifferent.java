package dev.ferrule.runtime.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** No entry of the list stands in it twice. Null is valid. */
@Documented
@Constraint(validatedBy = AllDifferentConstraint.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AllDifferent {
    /** What the rule demands. */
    String message() default RuleMessages.UNIQUE;

    /** The validation groups. */
    Class<?>[] groups() default {};

    /** What a client of the validation attaches. */
    Class<? extends Payload>[] payload() default {};
}
