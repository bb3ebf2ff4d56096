package dev.ferrule.codegen.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.ferrule.runtime.error.Failure;
import dev.ferrule.runtime.error.ServiceException;
import dev.ferrule.spec.model.Connector;
import javax.lang.model.element.Modifier;

/**
 * The exceptions of a connector: one root, and a nested class for each of the service's error codes. A code that gets
 * its class later was the root before, so those who catch the root go on catching it.
 */
final class ExceptionClass {

    private final JavaTypes types;
    private final Connector connector;
    private final JavaNames names;

    ExceptionClass(JavaTypes types, Connector connector) {
        this.types = types;
        this.connector = connector;
        this.names = types.names("errors");
    }

    TypeSpec generate() {
        ClassName root = types.exception();
        TypeSpec.Builder type = TypeSpec.classBuilder(root)
                .addModifiers(Modifier.PUBLIC)
                .superclass(ServiceException.class)
                .addJavadoc(
                        "$L",
                        JavadocText.words(connector.name() + " answered that a call failed.")
                                .paragraph("The nested classes are its own error codes; a code without a class, "
                                        + "or no code at all, is this class itself.")
                                .build())
                .addField(serialVersion())
                .addMethod(constructor());
        CodeBlock.Builder cases = CodeBlock.builder();
        for (Connector.ErrorEntry error : connector.errors().values()) {
            ClassName nested = root.nestedClass(names.type(error.code()));
            cases.add("case $L -> new $T(failure);\n", JavaText.literal(error.code()), nested);
            type.addType(nested(nested, error));
        }
        type.addMethod(MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.STATIC)
                .returns(root)
                .addParameter(Failure.class, "failure")
                .addCode(
                        "return switch (failure.code().orElse($S)) {\n$>$Ldefault -> new $T(failure);\n$<};\n",
                        "",
                        cases.build(),
                        root)
                .build());
        return type.build();
    }

    private TypeSpec nested(ClassName name, Connector.ErrorEntry error) {
        JavadocText doc = JavadocText.of(error.description());
        if (!error.advice().isEmpty()) {
            doc.paragraph("What to do: " + error.advice());
        }
        return TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(types.exception())
                .addJavadoc("$L", doc.build())
                .addField(serialVersion())
                .addMethod(constructor())
                .build();
    }

    private static MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addParameter(Failure.class, "failure")
                .addStatement("super(failure)")
                .build();
    }

    private static FieldSpec serialVersion() {
        return FieldSpec.builder(long.class, "serialVersionUID", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("1L")
                .build();
    }
}
