package dev.ferrule.runtime.validation;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.error.Violation;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.input.TypedInput;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.validator.HibernateValidator;

/** Checks typed inputs with Hibernate Validator. */
public final class InputValidator {

    private InputValidator() {}

    /** Made when the first typed input is checked, as making it takes longer than many calls. */
    private static final class Holder {
        static final Validator VALIDATOR = Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new VerbatimMessages())
                .addValueExtractor(new SecretValueExtractor())
                .getterPropertySelectionStrategy(new AccessorProperties())
                .buildValidatorFactory()
                .getValidator();
    }

    /** The validator that all typed inputs are checked with. */
    static Validator validator() {
        return Holder.VALIDATOR;
    }

    /** What is wrong with the input, in the order of the parameters; empty when nothing is. */
    public static List<Violation> check(ConnectorDefinition connector, ActionDefinition action, TypedInput input) {
        List<Violation> violations = validator().validate(input).stream()
                .sorted(Comparator.<ConstraintViolation<TypedInput>, String>comparing(InputValidator::rule)
                        .thenComparing(found -> entry(found).orElse(-1)))
                .map(found -> violation(action, input, found))
                .collect(Collectors.toCollection(ArrayList::new));
        Inputs inputs = input.toInputs();
        PartChecker parts = new PartChecker(connector.shapes());
        List<Violation> ordered = new ArrayList<>();
        for (ParameterDefinition parameter : action.parameters()) {
            // The accessor of a cleared parameter tells nothing, and yet it was given.
            boolean given =
                    inputs.get(parameter.id()).filter(parameter::isGiven).isPresent();
            violations.stream()
                    .filter(violation -> violation.parameter().equals(parameter.id()))
                    .filter(violation -> !given || !violation.rule().equals("required"))
                    .forEach(ordered::add);
            // Annotations speak of parameters; what is inside objects are views over JSON and have none.
            inputs.get(parameter.id()).ifPresent(value -> parts.check(parameter, value, ordered));
        }
        ordered.addAll(RuleChecker.checkTogether(action, inputs));
        return ordered;
    }

    private static Violation violation(
            ActionDefinition action, TypedInput input, ConstraintViolation<TypedInput> found) {
        String id = input.parameterOf(found.getPropertyPath().iterator().next().getName());
        String name = action.parameter(id).map(ParameterDefinition::name).orElse(id);
        return new Violation(
                id,
                entry(found).map(index -> RuleChecker.entry(name, index)).orElse(name),
                rule(found),
                message(found));
    }

    /** As it is written in the annotation, where nothing stands for anything else. */
    private static String message(ConstraintViolation<TypedInput> found) {
        return found.getConstraintDescriptor().getAnnotation() instanceof OneOf options
                ? OneOfConstraint.message(options)
                : found.getMessageTemplate();
    }

    /** The number of the entry of a list that breaks a rule, from 0; empty when the rule is one of the whole value. */
    private static Optional<Integer> entry(ConstraintViolation<TypedInput> found) {
        Optional<Integer> entry = Optional.empty();
        for (Path.Node node : found.getPropertyPath()) {
            if (node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                entry = Optional.ofNullable(node.getIndex());
            }
        }
        return entry;
    }

    private static String rule(ConstraintViolation<TypedInput> found) {
        Annotation annotation = found.getConstraintDescriptor().getAnnotation();
        return switch (annotation.annotationType().getSimpleName()) {
            case "NotNull" -> "required";
            case "Size" -> "length";
            case "DecimalMin", "NotBefore" -> "min";
            case "DecimalMax", "NotAfter" -> "max";
            case "Email", "Uri" -> "format";
            case "FileSize" -> "max-size";
            case "Pattern" -> "pattern";
            case "AllDifferent" -> "unique";
            case "OneOf" -> "options";
            default -> annotation.annotationType().getSimpleName();
        };
    }
}
