package dev.ferrule.codegen.java;

import com.palantir.javapoet.AnnotationSpec;
import dev.ferrule.codegen.page.TimeWords;
import dev.ferrule.runtime.validation.AllDifferent;
import dev.ferrule.runtime.validation.FileSize;
import dev.ferrule.runtime.validation.NotAfter;
import dev.ferrule.runtime.validation.NotBefore;
import dev.ferrule.runtime.validation.OneOf;
import dev.ferrule.runtime.validation.RuleMessages;
import dev.ferrule.runtime.validation.Uri;
import dev.ferrule.spec.model.Constraints;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.ValueType;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a parameter as {@code jakarta.validation} annotations, in the words of the runtime: those of its own annotations
 * come by themselves.
 */
final class ConstraintAnnotations {

    private ConstraintAnnotations() {}

    /** What the value itself satisfies. */
    static List<AnnotationSpec> of(Parameter parameter) {
        List<AnnotationSpec> annotations = new ArrayList<>();
        if (parameter.required()) {
            annotations.add(annotation(NotNull.class, RuleMessages.REQUIRED).build());
        }
        Constraints rules = parameter.constraints();
        if (rules.minItems() != null || rules.maxItems() != null) {
            annotations.add(items(Optional.ofNullable(rules.minItems()), Optional.ofNullable(rules.maxItems())));
        }
        if (rules.unique()) {
            annotations.add(AnnotationSpec.builder(AllDifferent.class).build());
        }
        if (!(parameter.type() instanceof ValueType.ListOf)) {
            addRules(annotations, parameter.type(), rules);
        }
        return annotations;
    }

    /** What each entry of a list satisfies; nothing when the value is no list. */
    static List<AnnotationSpec> ofEntries(Parameter parameter) {
        List<AnnotationSpec> annotations = new ArrayList<>();
        if (parameter.type() instanceof ValueType.ListOf list) {
            addRules(annotations, list.items(), parameter.constraints());
        }
        return annotations;
    }

    private static void addRules(List<AnnotationSpec> annotations, ValueType type, Constraints rules) {
        if (rules.minLength() != null || rules.maxLength() != null) {
            Optional<Integer> least = Optional.ofNullable(rules.minLength());
            Optional<Integer> most = Optional.ofNullable(rules.maxLength());
            annotations.add(size(RuleMessages.length(least, most), least, most));
        }
        if (rules.maxSize() != null) {
            annotations.add(fileSize(rules.maxSize()));
        }
        if (TimeWords.isTime(type)) {
            TimeWords.min(type, rules)
                    .ifPresent(words -> annotations.add(time(NotBefore.class, rules.min(), rules.zone(), words)));
            TimeWords.max(type, rules)
                    .ifPresent(words -> annotations.add(time(NotAfter.class, rules.max(), rules.zone(), words)));
        } else {
            addBounds(annotations, rules);
        }
        if (rules.format() != null) {
            annotations.add(
                    rules.format().equals("email")
                            ? annotation(Email.class, RuleMessages.format(rules.format()))
                                    .build()
                            : AnnotationSpec.builder(Uri.class).build());
        }
        if (rules.pattern() != null) {
            annotations.add(pattern(rules.pattern(), RuleMessages.pattern(rules.pattern())));
        }
        if (!rules.options().isEmpty()) {
            // Its message lists the values.
            AnnotationSpec.Builder options = AnnotationSpec.builder(OneOf.class);
            rules.options().forEach(option -> options.addMember("value", "$L", JavaText.constant(option)));
            annotations.add(options.build());
        }
    }

    private static void addBounds(List<AnnotationSpec> annotations, Constraints rules) {
        if (rules.min() != null) {
            annotations.add(annotation(DecimalMin.class, RuleMessages.min(new BigDecimal(rules.min())))
                    .addMember("value", "$L", JavaText.constant(rules.min()))
                    .build());
        }
        if (rules.max() != null) {
            annotations.add(annotation(DecimalMax.class, RuleMessages.max(new BigDecimal(rules.max())))
                    .addMember("value", "$L", JavaText.constant(rules.max()))
                    .build());
        }
    }

    private static AnnotationSpec fileSize(long most) {
        return annotation(FileSize.class, RuleMessages.maxSize(most))
                .addMember("value", "$LL", most)
                .build();
    }

    private static AnnotationSpec time(Class<?> type, @Nullable String bound, @Nullable String zone, String message) {
        AnnotationSpec.Builder time =
                annotation(type, message).addMember("value", "$L", JavaText.constant(bound == null ? "" : bound));
        if (zone != null) {
            time.addMember("zone", "$L", JavaText.constant(zone));
        }
        return time.build();
    }

    private static AnnotationSpec items(Optional<Integer> least, Optional<Integer> most) {
        return size(RuleMessages.items(least, most), least, most);
    }

    private static AnnotationSpec size(String message, Optional<Integer> least, Optional<Integer> most) {
        AnnotationSpec.Builder size = annotation(Size.class, message);
        least.ifPresent(value -> size.addMember("min", "$L", value));
        most.ifPresent(value -> size.addMember("max", "$L", value));
        return size.build();
    }

    private static AnnotationSpec pattern(String expression, String message) {
        return annotation(Pattern.class, message)
                .addMember("regexp", "$L", JavaText.constant(expression))
                .build();
    }

    private static AnnotationSpec.Builder annotation(Class<?> type, String message) {
        return AnnotationSpec.builder(type).addMember("message", "$L", JavaText.constant(message));
    }
}
