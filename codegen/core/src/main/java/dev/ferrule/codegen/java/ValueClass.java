package dev.ferrule.codegen.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.value.ObjectValue;
import dev.ferrule.spec.model.ObjectType;
import dev.ferrule.spec.model.ValueType;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The class of an object type. A final class with a hidden constructor: a member that is added later changes nothing
 * for those who compiled against this one. Only what callers give has a builder.
 */
final class ValueClass {

    private final JavaTypes types;
    private final ObjectType type;
    private final ClassName name;
    private final ClassName builder;
    private final JavaNames members;

    ValueClass(JavaTypes types, ObjectType type) {
        this.types = types;
        this.type = type;
        this.name = types.type(type.name());
        this.builder = name.nestedClass("Builder");
        this.members = types.names("types/" + type.name());
    }

    TypeSpec generate() {
        TypeSpec.Builder value = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(ObjectValue.class)
                .addJavadoc("$L", JavadocText.of(type.description()).build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(JsonObject.class, "json")
                        .addStatement("super(json)")
                        .build())
                .addMethod(MethodSpec.methodBuilder("of")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .addJavadoc("A value over an object in its documented form.")
                        .returns(name)
                        .addParameter(JsonObject.class, "json")
                        .addStatement("return new $T(json)", name)
                        .build());
        if (types.isGiven(type.name())) {
            value.addMethod(MethodSpec.methodBuilder("builder")
                            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                            .addJavadoc("A value to be put together.")
                            .returns(builder)
                            .addStatement("return new $T($T.EMPTY)", builder, JsonObject.class)
                            .build())
                    .addMethod(MethodSpec.methodBuilder("toBuilder")
                            .addModifiers(Modifier.PUBLIC)
                            .addJavadoc("A builder that starts from this value.")
                            .returns(builder)
                            .addStatement("return new $T(toJson())", builder)
                            .build());
            value.addType(builder());
        }
        type.fields().forEach(field -> value.addMethod(accessor(field)));
        return value.build();
    }

    private MethodSpec accessor(ObjectType.Field field) {
        MethodSpec.Builder accessor = MethodSpec.methodBuilder(members.member(field.name()))
                .addModifiers(Modifier.PUBLIC)
                .addAnnotations(DeprecatedDoc.annotation(field.lifecycle()))
                .addJavadoc("$L$L", doc(field), DeprecatedDoc.tags(field.lifecycle()));
        if (field.type() instanceof ValueType.ListOf list) {
            return accessor.returns(types.of(field.type()))
                    .addStatement("return list($L, $L)", JavaText.literal(field.name()), types.reader(list.items()))
                    .build();
        }
        if (field.type() instanceof ValueType.MapOf map) {
            return accessor.returns(types.of(field.type()))
                    .addStatement("return map($L, $L)", JavaText.literal(field.name()), types.reader(map.values()))
                    .build();
        }
        CodeBlock read = read(field);
        return field.required()
                ? accessor.returns(types.of(field.type()))
                        .addStatement("return required($L, $L)", JavaText.literal(field.name()), read)
                        .build()
                : accessor.returns(types.nullable(field.type()))
                        .addStatement("return $L", read)
                        .build();
    }

    private static String doc(ObjectType.Field field) {
        JavadocText doc = JavadocText.of(field.description());
        String options = String.join(", ", field.constraints().options());
        return options.isEmpty()
                ? doc.build()
                : doc.fact("Known values", options).build();
    }

    private CodeBlock read(ObjectType.Field field) {
        CodeBlock member = JavaText.literal(field.name());
        if (field.type() instanceof ValueType.Named named) {
            return CodeBlock.of(
                    types.isChoice(named.type()) ? "oneOf($L, $T::of)" : "object($L, $T::of)",
                    member,
                    types.type(named.type()));
        }
        return switch ((ValueType.Scalar) field.type()) {
            case STRING -> CodeBlock.of("text($L)", member);
            case INTEGER -> CodeBlock.of("integer($L)", member);
            case NUMBER -> CodeBlock.of("number($L)", member);
            case BOOLEAN -> CodeBlock.of("flag($L)", member);
            case SECRET -> CodeBlock.of("secret($L)", member);
            case DATE -> CodeBlock.of("date($L)", member);
            case DATE_TIME -> CodeBlock.of("dateTime($L)", member);
            case DURATION -> CodeBlock.of("duration($L)", member);
            case FILE -> throw new IllegalStateException("The checker has let a file pass as a field.");
            case ANY -> CodeBlock.of("any($L)", member);
        };
    }

    private TypeSpec builder() {
        TypeSpec.Builder value = TypeSpec.classBuilder(builder)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(ObjectValue.Builder.class)
                .addJavadoc("Puts a {@link $T} together; null takes a member out.", name)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(JsonObject.class, "json")
                        .addStatement("super(json)")
                        .build());
        if (!type.fields().isEmpty()) {
            value.addMethod(with());
        }
        for (ObjectType.Field field : type.fields()) {
            TypeName parameter = types.nullable(field.type());
            String method = members.member(field.name());
            value.addMethod(MethodSpec.methodBuilder(method)
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc("Sets what {@link $T#$L()} tells.", name, method)
                    .returns(builder)
                    .addParameter(parameter, "value")
                    .addStatement("return with($L, value)", JavaText.literal(field.name()))
                    .build());
        }
        return value.addMethod(MethodSpec.methodBuilder("build")
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc("The value.")
                        .returns(name)
                        .addStatement("return new $T(members())", name)
                        .build())
                .build();
    }

    private MethodSpec with() {
        return MethodSpec.methodBuilder("with")
                .addModifiers(Modifier.PRIVATE)
                .returns(builder)
                .addParameter(String.class, "member")
                .addParameter(
                        ClassName.get(Object.class)
                                .annotated(
                                        AnnotationSpec.builder(Nullable.class).build()),
                        "value")
                .addStatement("put(member, value)")
                .addStatement("return this")
                .build();
    }
}
