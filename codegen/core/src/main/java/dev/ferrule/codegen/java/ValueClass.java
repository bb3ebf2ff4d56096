package dev.ferrule.codegen.java;

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
                        .returns(name)
                        .addParameter(JsonObject.class, "json")
                        .addStatement("return new $T(json)", name)
                        .build());
        if (types.isGiven(type.name())) {
            value.addMethod(MethodSpec.methodBuilder("builder")
                            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                            .returns(builder)
                            .addStatement("return new $T($T.EMPTY)", builder, JsonObject.class)
                            .build())
                    .addMethod(MethodSpec.methodBuilder("toBuilder")
                            .addModifiers(Modifier.PUBLIC)
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
                .addJavadoc(DeprecatedDoc.under(doc(field), field.lifecycle()));
        if (field.type() instanceof ValueType.ListOf list) {
            return accessor.returns(types.of(field.type()))
                    .addStatement("return $L", new ValueReading(types).list(JavaText.literal(field.name()), list))
                    .build();
        }
        if (field.type() instanceof ValueType.MapOf map) {
            return accessor.returns(types.of(field.type()))
                    .addStatement("return $L", new ValueReading(types).map(JavaText.literal(field.name()), map))
                    .build();
        }
        CodeBlock read = read(field);
        return field.required()
                ? accessor.returns(types.of(field.type()))
                        .addStatement("return $L", required(field, read))
                        .build()
                : accessor.returns(types.nullable(field.type()))
                        .addStatement("return $L", read)
                        .build();
    }

    private static CodeBlock required(ObjectType.Field field, CodeBlock read) {
        CodeBlock member = JavaText.literal(field.name());
        return field.type() instanceof ValueType.Scalar scalar
                ? CodeBlock.of("required(this::$L, $L)", reader(scalar), member)
                : CodeBlock.of("required($L, $L)", member, read);
    }

    private JavadocText doc(ObjectType.Field field) {
        JavadocText doc = types.summary(field.description());
        KnownValues.addTo(doc, field.constraints().options());
        return doc;
    }

    private CodeBlock read(ObjectType.Field field) {
        CodeBlock member = JavaText.literal(field.name());
        if (field.type() instanceof ValueType.Named named) {
            return CodeBlock.of(
                    types.isChoice(named.type()) ? "oneOf($L, $T::of)" : "object($L, $T::of)",
                    member,
                    types.type(named.type()));
        }
        return CodeBlock.of("$L($L)", reader((ValueType.Scalar) field.type()), member);
    }

    /** What the base of values calls its reader of this type. */
    private static String reader(ValueType.Scalar type) {
        return switch (type) {
            case STRING -> "text";
            case INTEGER -> "integer";
            case NUMBER -> "number";
            case BOOLEAN -> "flag";
            case SECRET -> "secret";
            case DATE -> "date";
            case DATE_TIME -> "dateTime";
            case DURATION -> "duration";
            case FILE -> throw new IllegalStateException("The checker has let a file pass as a field.");
            case ANY -> "any";
        };
    }

    private TypeSpec builder() {
        TypeSpec.Builder value = TypeSpec.classBuilder(builder)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(ObjectValue.Builder.class)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(JsonObject.class, "json")
                        .addStatement("super(json)")
                        .build());
        for (ObjectType.Field field : type.fields()) {
            TypeName parameter = types.nullable(field.type());
            String method = members.member(field.name());
            value.addMethod(MethodSpec.methodBuilder(method)
                    .addModifiers(Modifier.PUBLIC)
                    .returns(builder)
                    .addParameter(parameter, "value")
                    .addStatement("return with(this, $L, value)", JavaText.literal(field.name()))
                    .build());
            if (field.clear() != null) {
                value.addMethod(MethodSpec.methodBuilder(JavaNames.clearing(method))
                        .addModifiers(Modifier.PUBLIC)
                        .addAnnotations(DeprecatedDoc.annotation(field.lifecycle()))
                        .returns(builder)
                        .addStatement("return cleared(this, $L)", JavaText.literal(field.name()))
                        .build());
            }
        }
        return value.addMethod(MethodSpec.methodBuilder("build")
                        .addModifiers(Modifier.PUBLIC)
                        .returns(name)
                        .addStatement("return new $T(members())", name)
                        .build())
                .build();
    }
}
