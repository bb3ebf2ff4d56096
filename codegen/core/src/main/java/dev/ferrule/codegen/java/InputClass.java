package dev.ferrule.codegen.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.input.TypedInput;
import dev.ferrule.runtime.validation.OneOf;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.ValueType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The input class of an action: an immutable value with a builder, its rules as annotations on the fields. */
final class InputClass {

    /** How many values of lists annotations may name together: one class has room for 65,535 constants (JVMS 4.1). */
    private static final int MOST_OPTIONS = 30_000;

    private final JavaTypes types;
    private final Action action;
    private final ClassName name;
    private final ClassName builder;
    private final JavaNames members;

    private final Clearing clearing;

    InputClass(JavaTypes types, Action action) {
        this.types = types;
        this.action = action;
        this.name = types.input(action);
        this.builder = name.nestedClass("Builder");
        this.members = types.names("inputs/" + action.id());
        this.clearing = new Clearing(action, members);
    }

    TypeSpec generate() {
        TypeSpec.Builder input = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(TypedInput.class)
                .addJavadoc(
                        "$L",
                        JavadocText.words("The input of " + action.name() + ".").build());
        action.parameters().forEach(parameter -> input.addField(field(parameter)));
        clearing.field(input);
        MethodSpec.Builder constructor =
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).addParameter(builder, "builder");
        action.parameters().forEach(parameter -> {
            String member = members.member(parameter.id());
            constructor.addStatement("this.$N = builder.$N", member, member);
        });
        clearing.constructor(constructor);
        input.addMethod(constructor.build());
        input.addMethod(MethodSpec.methodBuilder("builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("An input to be put together.")
                .returns(builder)
                .addStatement("return new $T()", builder)
                .build());
        input.addMethod(MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("An input that is put together in place.")
                .returns(name)
                .addParameter(ParameterizedTypeName.get(ClassName.get(Consumer.class), builder), "given")
                .addStatement("$T builder = new $T()", builder, builder)
                .addStatement("given.accept(builder)")
                .addStatement("return builder.build()")
                .build());
        input.addMethod(toBuilder());
        action.parameters().forEach(parameter -> input.addMethod(accessor(parameter)));
        input.addMethod(toInputs());
        parameterOf(input);
        valueMethods(input);
        return input.addType(builder()).build();
    }

    private FieldSpec field(Parameter parameter) {
        FieldSpec.Builder field =
                FieldSpec.builder(type(parameter), members.member(parameter.id()), Modifier.PRIVATE, Modifier.FINAL);
        rules(ConstraintAnnotations.of(parameter)).forEach(field::addAnnotation);
        return field.build();
    }

    /** The rules, without lists of values where these are too many for one class; the definition has them all the same. */
    private List<AnnotationSpec> rules(List<AnnotationSpec> all) {
        int options = action.parameters().stream()
                .mapToInt(parameter -> parameter.constraints().options().size())
                .sum();
        return options <= MOST_OPTIONS
                ? all
                : all.stream()
                        .filter(rule -> !rule.type().equals(ClassName.get(OneOf.class)))
                        .toList();
    }

    /** The type of a field, with the rules that the entries of a list satisfy. */
    private TypeName type(Parameter parameter) {
        List<AnnotationSpec> rules = rules(ConstraintAnnotations.ofEntries(parameter));
        return rules.isEmpty() || !(parameter.type() instanceof ValueType.ListOf list)
                ? types.nullable(parameter.type())
                : ParameterizedTypeName.get(
                                ClassName.get(List.class),
                                types.of(list.items()).annotated(rules))
                        .annotated(AnnotationSpec.builder(Nullable.class).build());
    }

    private MethodSpec accessor(Parameter parameter) {
        String member = members.member(parameter.id());
        return MethodSpec.methodBuilder(member)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("What was given to {@link Builder#$L}, or null when nothing was.", member)
                .returns(types.nullable(parameter.type()))
                .addStatement("return $N", member)
                .build();
    }

    private MethodSpec toBuilder() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("toBuilder")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("A builder that starts from this input.")
                .returns(builder)
                .addStatement("$T copy = new $T()", builder, builder);
        action.parameters().forEach(parameter -> {
            String member = members.member(parameter.id());
            method.addStatement("copy.$N = $N", member, member);
        });
        clearing.toBuilder(method);
        return method.addStatement("return copy").build();
    }

    private MethodSpec toInputs() {
        CodeBlock.Builder code = CodeBlock.builder().add("return $T.builder()", Inputs.class);
        for (Parameter parameter : action.parameters()) {
            code.add(
                    "\n.$L($L, $N)",
                    put(parameter.type()),
                    JavaText.literal(parameter.id()),
                    members.member(parameter.id()));
        }
        clearing.toInputs(code);
        return MethodSpec.methodBuilder("toInputs")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(Inputs.class)
                .addStatement(code.add("\n.build()").build())
                .build();
    }

    private static String put(ValueType type) {
        if (type instanceof ValueType.Scalar scalar) {
            return switch (scalar) {
                case STRING -> "text";
                case INTEGER -> "integer";
                case NUMBER -> "number";
                case BOOLEAN -> "flag";
                case SECRET -> "secret";
                case DATE -> "date";
                case DATE_TIME -> "time";
                case DURATION -> "duration";
                case FILE -> "file";
                case ANY -> "value";
            };
        }
        if (type instanceof ValueType.ListOf) {
            return "list";
        }
        return type instanceof ValueType.MapOf ? "map" : "object";
    }

    /** Overridden only where the usual way from a field to its parameter does not lead back. */
    private void parameterOf(TypeSpec.Builder input) {
        CodeBlock.Builder cases = CodeBlock.builder();
        TypedInput usual = () -> Inputs.NONE;
        for (Parameter parameter : action.parameters()) {
            String member = members.member(parameter.id());
            if (!usual.parameterOf(member).equals(parameter.id())) {
                cases.add("case $S -> $L;\n", member, JavaText.literal(parameter.id()));
            }
        }
        if (!cases.isEmpty()) {
            input.addMethod(MethodSpec.methodBuilder("parameterOf")
                    .addAnnotation(Override.class)
                    .addModifiers(Modifier.PUBLIC)
                    .returns(String.class)
                    .addParameter(String.class, "field")
                    .addCode(
                            "return switch (field) {\n$>$Ldefault -> $T.super.parameterOf(field);\n$<};\n",
                            cases.build(),
                            TypedInput.class)
                    .build());
        }
    }

    private void valueMethods(TypeSpec.Builder input) {
        input.addMethod(MethodSpec.methodBuilder("equals")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(boolean.class)
                .addParameter(
                        ClassName.get(Object.class)
                                .annotated(
                                        AnnotationSpec.builder(Nullable.class).build()),
                        "other")
                .addStatement("return other instanceof $T that && toInputs().equals(that.toInputs())", name)
                .build());
        input.addMethod(MethodSpec.methodBuilder("hashCode")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(int.class)
                .addStatement("return toInputs().hashCode()")
                .build());
        input.addMethod(MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("What was given, secrets masked.")
                .returns(String.class)
                .addStatement("return $S + toInputs()", name.simpleName())
                .build());
    }

    private TypeSpec builder() {
        TypeSpec.Builder type = TypeSpec.classBuilder(builder)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("Puts a {@link $T} together. What is not given, or given as null, is not sent.", name)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        clearing.builderField(type);
        for (Parameter parameter : action.parameters()) {
            String member = members.member(parameter.id());
            TypeName value = types.nullable(parameter.type());
            type.addField(value, member, Modifier.PRIVATE);
            MethodSpec.Builder setter = MethodSpec.methodBuilder(member)
                    .addModifiers(Modifier.PUBLIC)
                    .addAnnotations(DeprecatedDoc.annotation(parameter.lifecycle()))
                    .addJavadoc("$L", ParameterDoc.of(action, parameter))
                    .returns(builder)
                    .addParameter(value, "value")
                    .addStatement("this.$N = $L", member, stored(parameter.type()));
            clearing.setter(parameter, setter);
            type.addMethod(setter.addStatement("return this").build());
            clearing.method(parameter, builder, type);
        }
        return type.addMethod(MethodSpec.methodBuilder("build")
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc("The input. Its rules are checked when it is used, all of them at once.")
                        .returns(name)
                        .addStatement("return new $T(this)", name)
                        .build())
                .build();
    }

    private static CodeBlock stored(ValueType type) {
        if (type instanceof ValueType.MapOf) {
            return CodeBlock.of(
                    "value == null ? null : $T.unmodifiableMap(new $T<>(value))",
                    Collections.class,
                    LinkedHashMap.class);
        }
        return type instanceof ValueType.ListOf
                ? CodeBlock.of("value == null ? null : $T.copyOf(value)", List.class)
                : CodeBlock.of("value");
    }
}
