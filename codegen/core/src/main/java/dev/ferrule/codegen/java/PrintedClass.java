package dev.ferrule.codegen.java;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * A class as text, which was read again and holds what was meant.
 *
 * @param name its simple name
 * @param declared what is declared in it, in its order
 */
record PrintedClass(String name, String java, List<JavaShape.Declared> declared) {

    static PrintedClass of(JavaTypes types, TypeSpec type) {
        // No date and no version: the same spec gives the same bytes.
        TypeSpec marked = type.toBuilder()
                .addAnnotation(AnnotationSpec.builder(Generated.class)
                        .addMember("value", "$S", "ferrule")
                        .build())
                // Named once in each file, which is shorter than an import.
                .alwaysQualify(Generated.class.getSimpleName())
                .build();
        JavaFile file = JavaFile.builder(types.packageName(), marked)
                .skipJavaLangImports(true)
                .indent("    ")
                .build();
        String java = Layout.close(file.toString());
        return new PrintedClass(type.name(), java, JavaShape.check(type, java));
    }

    /** The lines that import classes, in their order. */
    static List<String> imports(String java) {
        return java.lines()
                .takeWhile(line -> !line.contains("{"))
                .filter(line -> line.startsWith("import "))
                .toList();
    }
}
