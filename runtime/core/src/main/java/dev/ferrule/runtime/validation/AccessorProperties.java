package dev.ferrule.runtime.validation;

import java.util.List;
import java.util.Optional;
import org.hibernate.validator.spi.properties.ConstrainableExecutable;
import org.hibernate.validator.spi.properties.GetterPropertySelectionStrategy;

/** Finds rules on accessors that are called as what they read: {@code email()}, and not {@code getEmail()}. */
final class AccessorProperties implements GetterPropertySelectionStrategy {

    @Override
    public Optional<String> getProperty(ConstrainableExecutable executable) {
        return executable.getParameterTypes().length == 0 && executable.getReturnType() != void.class
                ? Optional.of(executable.getName())
                : Optional.empty();
    }

    @Override
    public List<String> getGetterMethodNameCandidates(String property) {
        return List.of(property);
    }
}
