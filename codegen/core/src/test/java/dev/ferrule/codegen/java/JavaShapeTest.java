package dev.ferrule.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens when a text gets past the escaping: here it is put in raw, as it never is. */
class JavaShapeTest {

    private static TypeSpec type(String javadoc, String initializer) {
        return TypeSpec.classBuilder("Thing")
                .addJavadoc("$L", javadoc)
                .addField(String.class, "name")
                .addMethod(MethodSpec.methodBuilder("act")
                        .addJavadoc("$L", javadoc)
                        .addParameter(String.class, "a")
                        .addParameter(
                                com.palantir.javapoet.ParameterizedTypeName.get(
                                        java.util.Map.class, String.class, String.class),
                                "b")
                        .addStatement("String x = $L", initializer)
                        .build())
                .addType(TypeSpec.classBuilder("Inner").build())
                .build();
    }

    private static void check(TypeSpec type) {
        JavaShape.check(type, JavaFile.builder("com.example", type).build().toString());
    }

    @Test
    void whatWasMeantIsLetThrough() {
        assertThatCode(() -> check(type("Words; { } ( \" ' of \\\\u002a any kind.", "\"{ ; \\\" } '\"")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/ static { System.exit(1); } /*",
                "\\u002a\\u002f static { System.exit(1); } /*",
                "\\uuuu002a/ static { System.exit(1); } /*",
                "*/ class Zed { } /*",
                "*/ int more; /*",
                "*/ void more() { } /*",
                "*/ } class Zed { /*",
                "*/ import java.io.File; /*",
                "*/ // /*",
                "C:\\users",
                "\\u00",
            })
    void whatLeavesItsCommentIsNotWritten(String text) {
        assertThatThrownBy(() -> check(type(text, "\"\"")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Thing is not the Java that was meant");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"; } static { System.exit(1); } void more() { String y = \"\"",
                "\"\\u0022; } int more; void y() { String z = \"\"",
                "\"no end",
                "\"\"; } }",
                "\"\"; // ",
                "\"\"\" \"\"\"",
            })
    void whatLeavesItsLiteralIsNotWritten(String expression) {
        assertThatThrownBy(() -> check(type("Words.", expression))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aMemberThatIsMissingIsMissed() {
        TypeSpec type = type("Words.", "\"\"");
        String java = JavaFile.builder("com.example", type).build().toString();

        assertThatThrownBy(() -> JavaShape.check(type, java.replace("String name;", "")))
                .hasMessageContaining("lacks [field Thing.name]");
        assertThat(java).contains("String name;");
    }
}
