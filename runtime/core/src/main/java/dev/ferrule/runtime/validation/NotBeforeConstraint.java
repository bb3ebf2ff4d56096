package dev.ferrule.runtime.validation;

import dev.ferrule.runtime.time.TimeBound;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Checks {@link NotBefore}. */
public final class NotBeforeConstraint implements ConstraintValidator<NotBefore, Object> {

    private TimeBound bound = new TimeBound("PT0S", ZoneOffset.UTC);

    @Override
    public void initialize(NotBefore annotation) {
        bound = TimeBound.of(annotation.value(), annotation.zone());
    }

    @Override
    public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
        return value == null || bound.compare(value, Clock.systemUTC()) >= 0;
    }
}
