package dev.ferrule.runtime.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks {@link OneOf}. */
public final class OneOfConstraint implements ConstraintValidator<OneOf, CharSequence> {

    /** Stands for a message that lists the values. */
    static final String LISTED = "must be one of the allowed values";

    private Set<String> allowed = Set.of();
    private String message = "";

    @Override
    public void initialize(OneOf annotation) {
        allowed = Set.of(annotation.value());
        message = message(annotation);
    }

    /** What the rule demands, in words. */
    static String message(OneOf annotation) {
        return annotation.message().equals(LISTED)
                ? RuleMessages.options(List.of(annotation.value()))
                : annotation.message();
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        if (value == null || allowed.contains(value.toString())) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        // What is a text of the spec is no place for a parameter of the message.
        context.buildConstraintViolationWithTemplate(message.replaceAll("[\\\\{}$]", "\\\\$0"))
                .addConstraintViolation();
        return false;
    }
}
