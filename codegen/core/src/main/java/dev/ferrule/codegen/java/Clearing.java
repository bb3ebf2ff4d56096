package dev.ferrule.codegen.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Parameter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** What an input class and its builder have beside their fields when parameters of the action can be cleared. */
final class Clearing {

    private static final String CLEARED = "cleared";
    private static final TypeName SET = ParameterizedTypeName.get(Set.class, String.class);

    private final Action action;
    private final JavaNames members;
    private final boolean used;

    Clearing(Action action, JavaNames members) {
        this.action = action;
        this.members = members;
        this.used = action.parameters().stream().anyMatch(Clearing::isFor);
    }

    private static boolean isFor(Parameter parameter) {
        return parameter.clear() != null;
    }

    void field(TypeSpec.Builder input) {
        if (used) {
            input.addField(FieldSpec.builder(SET, CLEARED, Modifier.PRIVATE, Modifier.FINAL)
                    .build());
        }
    }

    void constructor(MethodSpec.Builder constructor) {
        if (used) {
            constructor.addStatement("this.$N = $T.copyOf(builder.$N)", CLEARED, Set.class, CLEARED);
        }
    }

    void toBuilder(MethodSpec.Builder method) {
        if (used) {
            method.addStatement("copy.$N.addAll($N)", CLEARED, CLEARED);
        }
    }

    void toInputs(CodeBlock.Builder code) {
        action.parameters().stream().filter(Clearing::isFor).forEach(parameter -> {
            CodeBlock id = JavaText.literal(parameter.id());
            code.add("\n.cleared($L, $N.contains($L))", id, CLEARED, id);
        });
    }

    void builderField(TypeSpec.Builder builder) {
        if (used) {
            builder.addField(FieldSpec.builder(SET, CLEARED, Modifier.PRIVATE, Modifier.FINAL)
                    .initializer("new $T<>()", HashSet.class)
                    .build());
        }
    }

    /** Who gives a value does not clear it any more. */
    void setter(Parameter parameter, MethodSpec.Builder setter) {
        if (isFor(parameter)) {
            setter.addStatement("this.$N.remove($L)", CLEARED, JavaText.literal(parameter.id()));
        }
    }

    void method(Parameter parameter, ClassName builder, TypeSpec.Builder type) {
        if (!isFor(parameter)) {
            return;
        }
        String member = members.member(parameter.id());
        String name = "clear" + member.substring(0, 1).toUpperCase(Locale.ROOT) + member.substring(1);
        type.addMethod(MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addAnnotations(DeprecatedDoc.annotation(parameter.lifecycle()))
                .addJavadoc(
                        "Clears what {@link #$N} sets, which is not the same as not giving it.$L",
                        member,
                        DeprecatedDoc.tags(parameter.lifecycle()))
                .returns(builder)
                .addStatement("this.$N = null", member)
                .addStatement("this.$N.add($L)", CLEARED, JavaText.literal(parameter.id()))
                .addStatement("return this")
                .build());
    }
}
