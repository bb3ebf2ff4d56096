package dev.ferrule.runtime.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Collection;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/** Checks {@link AllDifferent}. */
public final class AllDifferentConstraint implements ConstraintValidator<AllDifferent, Collection<?>> {

    @Override
    public boolean isValid(@Nullable Collection<?> value, ConstraintValidatorContext context) {
        return value == null || areDifferent(value);
    }

    static boolean areDifferent(Collection<?> values) {
        return new HashSet<>(values).size() == values.size();
    }
}
