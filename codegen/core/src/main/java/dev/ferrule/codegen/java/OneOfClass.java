package dev.ferrule.codegen.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.ferrule.codegen.NameBook;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.value.OneOfValue;
import dev.ferrule.spec.model.OneOfType;
import dev.ferrule.spec.model.OneOfType.Form;
import dev.ferrule.spec.model.OneOfType.Tag;
import dev.ferrule.spec.model.Position;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The class of a type whose values have one of several forms: a sealed class with a class for each form. One of these is
 * for forms that the generated code does not know, and a private one keeps callers from writing a switch over all of
 * them, so that a form that is added later breaks nobody.
 */
final class OneOfClass {

    static final String UNKNOWN = "Unknown";
    static final String HIDDEN = "Hidden";

    private final JavaTypes types;
    private final OneOfType type;
    private final ClassName name;
    private final JavaNames factories;
    private final JavaNames classes;

    OneOfClass(JavaTypes types, OneOfType type) {
        this.types = types;
        this.type = type;
        this.name = types.type(type.name());
        this.factories = types.names("forms/" + type.name());
        this.classes = types.names("form-classes/" + type.name());
    }

    /** The names of what makes values of the forms. */
    static JavaNames factories(NameBook book, String type, Map<String, Position> forms, Spelling usual) {
        // Members that the base class and the classes of the forms have.
        return JavaNames.members()
                .reserve("value", "with", "without", "under", "formOf")
                .declareMembers(book.scope("forms/" + type), forms, usual::fits);
    }

    /** The names of the classes of the forms. */
    static JavaNames classes(NameBook book, ClassName type, Map<String, Position> forms, Spelling usual) {
        return JavaNames.classes()
                .reserve(
                        UNKNOWN,
                        HIDDEN,
                        type.simpleName(),
                        "Object",
                        "String",
                        "Long",
                        "Boolean",
                        "List",
                        "Override",
                        "SuppressWarnings",
                        "OneOfValue",
                        "ObjectValue",
                        "JsonObject",
                        "JsonValue",
                        "JsonText",
                        "JsonNull",
                        "Generated")
                .declareTypes(book.scope("form-classes/" + type.simpleName()), forms, usual::fits);
    }

    TypeSpec generate() {
        TypeSpec.Builder value = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT, Modifier.SEALED)
                .superclass(OneOfValue.class)
                .addJavadoc("$L", doc())
                .addMethod(constructor())
                .addMethod(of());
        type.forms().forEach(form -> value.addMethod(factory(form)));
        type.forms().forEach(form -> value.addType(variant(form)));
        return value.addType(unknown()).addType(hidden()).build();
    }

    private String doc() {
        String later = "Forms may be added: what asks for the form of a value says what happens with others.";
        return JavadocText.of(type.description().isBlank() ? later : type.description() + "\n\n" + later)
                .build();
    }

    private static MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(JsonValue.class, "json")
                .addStatement("super(json)")
                .build();
    }

    private MethodSpec of() {
        CodeBlock.Builder cases = CodeBlock.builder()
                .add(
                        "return switch (formOf($T.$L, $L, json)) {\n",
                        types.definitions(),
                        JavaTypes.CONNECTOR,
                        JavaText.literal(type.name()))
                .indent();
        type.forms()
                .forEach(form ->
                        cases.add("case $L -> new $T(json);\n", JavaText.literal(form.name()), variantName(form)));
        cases.add("default -> new $T(json);\n", name.nestedClass(UNKNOWN))
                .unindent()
                .add("};\n");
        return MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("A value over JSON in its documented form.")
                .returns(name)
                .addParameter(JsonValue.class, "json")
                .addCode(cases.build())
                .build();
    }

    private ClassName variantName(Form form) {
        return name.nestedClass(classes.type(form.name()));
    }

    private MethodSpec factory(Form form) {
        return MethodSpec.methodBuilder(factories.member(form.name()))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("$L", formDoc(form, "A value of the form `" + form.name() + "`."))
                .returns(name)
                .addParameter(types.of(form.type()), "value")
                .addStatement("return new $T($L)", variantName(form), json(form))
                .build();
    }

    private static String formDoc(Form form, String otherwise) {
        return JavadocText.of(form.description().isBlank() ? otherwise : form.description())
                .build();
    }

    /** The JSON of a value of a form, with its tag. */
    private CodeBlock json(Form form) {
        if (type.tag() instanceof Tag.Field tag) {
            return CodeBlock.of(
                    "with($L, $T.of($L), value.toJson())",
                    JavaText.literal(tag.name()),
                    JsonValue.class,
                    JavaText.literal(form.name()));
        }
        return type.tag() instanceof Tag.Key
                ? CodeBlock.of("with($L, value.toJson(), $T.EMPTY)", JavaText.literal(form.name()), JsonObject.class)
                : CodeBlock.of("$T.ofPlain(value)", JsonValue.class);
    }

    private TypeSpec variant(Form form) {
        TypeName value = types.of(form.type());
        return nested(variantName(form).simpleName())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L", formDoc(form, "The form `" + form.name() + "`."))
                .addMethod(MethodSpec.methodBuilder("value")
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc("What the value is.")
                        .returns(value)
                        .addStatement("return $L", read(form))
                        .build())
                .build();
    }

    private CodeBlock read(Form form) {
        CodeBlock value = type.tag() instanceof Tag.Field tag
                ? CodeBlock.of("without($L)", JavaText.literal(tag.name()))
                : type.tag() instanceof Tag.Key
                        ? CodeBlock.of("under($L)", JavaText.literal(form.name()))
                        : CodeBlock.of("toJson()");
        return new ValueReading(types).of(form.type(), value);
    }

    private TypeSpec unknown() {
        return nested(UNKNOWN)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("A form that this class does not know; {@link #toJson()} has all of it.")
                .build();
    }

    private TypeSpec hidden() {
        return TypeSpec.classBuilder(HIDDEN)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .superclass(name)
                .addJavadoc("No value is of this class: it makes every switch of a caller need a default.")
                .addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", "$S", "unused")
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addStatement("super($T.NULL)", JsonNull.class)
                        .build())
                .build();
    }

    private TypeSpec.Builder nested(String simpleName) {
        return TypeSpec.classBuilder(simpleName)
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .superclass(name)
                .addMethod(constructor());
    }
}
