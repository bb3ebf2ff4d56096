package dev.ferrule.runtime.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks {@link OneOf}. */
public final class OneOfConstraint implements ConstraintValidator<OneOf, CharSequence> {

    private Set<String> allowed = Set.of();

    @Override
    public void initialize(OneOf annotation) {
        allowed = Set.of(annotation.value());
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        return value == null || allowed.contains(value.toString());
    }
}
