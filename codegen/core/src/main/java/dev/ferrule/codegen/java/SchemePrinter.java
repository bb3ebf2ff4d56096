package dev.ferrule.codegen.java;

import com.palantir.javapoet.CodeBlock;
import dev.ferrule.runtime.definition.AuthRecipe;
import dev.ferrule.runtime.definition.AuthScheme;

/** Prints an auth scheme as the Java code that builds an equal one. */
final class SchemePrinter {

    private SchemePrinter() {}

    static CodeBlock print(AuthScheme scheme) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$T.of($L, $L, $L)",
                        AuthScheme.class,
                        JavaText.literal(scheme.id()),
                        JavaText.literal(scheme.name()),
                        print(scheme.recipe()));
        if (!scheme.also().isEmpty()) {
            code.add(
                    ".also($L)",
                    scheme.also().stream().map(SchemePrinter::print).collect(CodeBlock.joining(", ")));
        }
        if (!scheme.requires().isEmpty()) {
            code.add(".requiring($L)", ExpressionPrinter.literals(scheme.requires()));
        }
        return code.build();
    }

    private static CodeBlock print(AuthRecipe recipe) {
        if (recipe instanceof AuthRecipe.Basic basic) {
            return CodeBlock.of(
                    "$T.basic($L, $L)",
                    AuthRecipe.class,
                    ExpressionPrinter.print(basic.user()),
                    ExpressionPrinter.print(basic.password()));
        }
        if (recipe instanceof AuthRecipe.Bearer bearer) {
            return CodeBlock.of("$T.bearer($L)", AuthRecipe.class, ExpressionPrinter.print(bearer.token()));
        }
        if (recipe instanceof AuthRecipe.ApiKey key) {
            CodeBlock printed = CodeBlock.of(
                    "$T.apiKey($T.$L, $L, $L)",
                    AuthRecipe.class,
                    AuthRecipe.Place.class,
                    key.place().name(),
                    JavaText.literal(key.name()),
                    ExpressionPrinter.print(key.value()));
            return key.prefix()
                    .map(prefix -> CodeBlock.of("$L.prefix($L)", printed, JavaText.literal(prefix)))
                    .orElse(printed);
        }
        if (recipe instanceof AuthRecipe.OAuth2 token) {
            return CodeBlock.of("$T.oauth2($L)", AuthRecipe.class, TokenPrinter.print(token.definition()));
        }
        if (recipe instanceof AuthRecipe.Session session) {
            return CodeBlock.of("$T.session($L)", AuthRecipe.class, TokenPrinter.print(session.definition()));
        }
        if (recipe instanceof AuthRecipe.Challenged challenged) {
            return CodeBlock.of(
                    "$T.challenged($L, $L, $L)",
                    AuthRecipe.class,
                    ExpressionPrinter.print(challenged.user()),
                    ExpressionPrinter.print(challenged.password()),
                    ExpressionPrinter.literals(challenged.allow()));
        }
        if (recipe instanceof AuthRecipe.Signed signed) {
            return CodeBlock.of("$T.signed($L)", AuthRecipe.class, SignaturePrinter.print(signed.signature()));
        }
        if (recipe instanceof AuthRecipe.AwsSigV4 aws) {
            return CodeBlock.of("$T.awsSigV4($L)", AuthRecipe.class, SignaturePrinter.print(aws.signature()));
        }
        if (recipe instanceof AuthRecipe.Hooked hooked) {
            return CodeBlock.of("$T.hooked($L)", AuthRecipe.class, JavaText.literal(hooked.hook()));
        }
        return recipe instanceof AuthRecipe.ClientCertificate
                ? CodeBlock.of("$T.clientCertificate()", AuthRecipe.class)
                : CodeBlock.of("$T.none()", AuthRecipe.class);
    }
}
