package dev.ferrule.codegen.java;

import com.palantir.javapoet.CodeBlock;
import dev.ferrule.runtime.definition.AssertionDefinition;
import dev.ferrule.runtime.definition.AuthRecipe;
import dev.ferrule.runtime.definition.Delay;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.OAuth2Definition;
import dev.ferrule.runtime.definition.OAuth2Definition.ClientProof;
import dev.ferrule.runtime.definition.OAuth2Definition.Format;
import dev.ferrule.runtime.definition.OAuth2Definition.Grant;
import dev.ferrule.runtime.definition.SessionDefinition;
import dev.ferrule.runtime.definition.SignatureDefinition.KeyFormat;
import dev.ferrule.runtime.definition.TokenExpiry;
import dev.ferrule.runtime.definition.TokenUse;
import java.util.Map;
import java.util.Optional;

/** Prints the recipes whose proof a server gives as the Java code that builds equal ones. */
final class TokenPrinter {

    private TokenPrinter() {}

    static CodeBlock print(OAuth2Definition oauth2) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$T.builder($T.$L, $L)",
                        OAuth2Definition.class,
                        Grant.class,
                        oauth2.grant().name(),
                        ExpressionPrinter.print(oauth2.tokenUrl()))
                .indent()
                .indent();
        value(code, "refreshUrl", oauth2.refreshUrl());
        value(code, "authorizeUrl", oauth2.authorizeUrl());
        value(code, "redirectUrl", oauth2.redirectUrl());
        if (!oauth2.pkce()) {
            code.add("\n.withoutPkce()");
        }
        code.add("\n.client($L)", print(oauth2.client()));
        value(code, "refreshToken", oauth2.refreshToken());
        oauth2.assertion().ifPresent(assertion -> code.add("\n.assertion($L)", print(assertion)));
        if (!oauth2.scopes().isEmpty()) {
            code.add("\n.scopes($L)", ExpressionPrinter.literals(oauth2.scopes()));
        }
        if (!oauth2.scopeSeparator().equals(" ")) {
            code.add("\n.scopeSeparator($L)", JavaText.literal(oauth2.scopeSeparator()));
        }
        values(code, "authorizeParameter", oauth2.authorizeParameters());
        values(code, "tokenParameter", oauth2.tokenParameters());
        values(code, "refreshParameter", oauth2.refreshParameters());
        values(code, "header", oauth2.headers());
        if (oauth2.format() != Format.FORM) {
            code.add("\n.format($T.$L)", Format.class, oauth2.format().name());
        }
        if (!oauth2.answer().equals(OAuth2Definition.Answer.USUAL)) {
            code.add(
                    "\n.answer($L, $L, $L)",
                    ExpressionPrinter.print(oauth2.answer().accessToken()),
                    ExpressionPrinter.print(oauth2.answer().refreshToken()),
                    print(oauth2.answer().expiry()));
        }
        return code.add("\n.use($L)", print(oauth2.use())).unindent().unindent().build();
    }

    static CodeBlock print(SessionDefinition session) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add("$T.builder($L)", SessionDefinition.class, DefinitionPrinter.print(session.login()))
                .indent()
                .indent();
        session.basic()
                .ifPresent(basic -> code.add(
                        "\n.basic($L, $L, $L)",
                        ExpressionPrinter.print(basic.user()),
                        ExpressionPrinter.print(basic.password()),
                        basic.everyCall()));
        session.token().ifPresent(token -> code.add("\n.token($L)", print(token)));
        if (!session.expiry().equals(TokenExpiry.UNKNOWN)) {
            code.add("\n.expiry($L)", print(session.expiry()));
        }
        if (session.cookies()) {
            code.add("\n.cookies()");
        }
        session.logout().ifPresent(logout -> code.add("\n.logout($L)", DefinitionPrinter.print(logout)));
        return code.add("\n.use($L)", print(session.use()))
                .unindent()
                .unindent()
                .build();
    }

    private static void value(CodeBlock.Builder code, String name, Optional<Expression> value) {
        value.ifPresent(there -> code.add("\n.$N($L)", name, ExpressionPrinter.print(there)));
    }

    private static void values(CodeBlock.Builder code, String name, Map<String, Expression> values) {
        values.forEach(
                (key, value) -> code.add("\n.$N($L, $L)", name, JavaText.literal(key), ExpressionPrinter.print(value)));
    }

    private static CodeBlock print(OAuth2Definition.Client client) {
        return client.assertion()
                .map(assertion -> CodeBlock.of(
                        "$T.signing($L, $L)",
                        OAuth2Definition.Client.class,
                        ExpressionPrinter.print(client.id()),
                        print(assertion)))
                .orElseGet(() -> CodeBlock.of(
                        "$T.of($T.$L, $L, $L)",
                        OAuth2Definition.Client.class,
                        ClientProof.class,
                        client.by().name(),
                        ExpressionPrinter.print(client.id()),
                        ExpressionPrinter.print(client.secret())));
    }

    private static CodeBlock print(AssertionDefinition assertion) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$T.builder($L, $L)",
                        AssertionDefinition.class,
                        JavaText.literal(assertion.algorithm()),
                        ExpressionPrinter.print(assertion.key()))
                .indent()
                .indent();
        code.add("\n.lifetime($L)", assertion.lifetime().toMillis());
        if (assertion.keyFormat() != KeyFormat.UTF_8) {
            code.add(
                    "\n.keyFormat($T.$L)",
                    KeyFormat.class,
                    assertion.keyFormat().name());
        }
        value(code, "keyId", assertion.keyId());
        value(code, "issuer", assertion.issuer());
        value(code, "subject", assertion.subject());
        value(code, "audience", assertion.audience());
        values(code, "claim", assertion.claims());
        return code.unindent().unindent().build();
    }

    private static CodeBlock print(SessionDefinition.Token token) {
        if (token instanceof SessionDefinition.Token.InHeader header) {
            return CodeBlock.of("new $T($L)", SessionDefinition.Token.InHeader.class, JavaText.literal(header.name()));
        }
        if (token instanceof SessionDefinition.Token.InCookie cookie) {
            return CodeBlock.of("new $T($L)", SessionDefinition.Token.InCookie.class, JavaText.literal(cookie.name()));
        }
        return CodeBlock.of(
                "new $T($L)",
                SessionDefinition.Token.InBody.class,
                ExpressionPrinter.print(((SessionDefinition.Token.InBody) token).path()));
    }

    private static CodeBlock print(TokenExpiry expiry) {
        CodeBlock told = expiry.told()
                .map(path -> CodeBlock.of(
                        "$T.told($L, $T.$L)",
                        TokenExpiry.class,
                        ExpressionPrinter.print(path),
                        Delay.Unit.class,
                        expiry.unit().name()))
                .orElseGet(() -> CodeBlock.of("$T.UNKNOWN", TokenExpiry.class));
        return expiry.otherwise()
                .map(time -> CodeBlock.of("$L.otherwise($L)", told, time.toMillis()))
                .orElse(told);
    }

    private static CodeBlock print(TokenUse use) {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.USUAL", TokenUse.class);
        if (use.send().isEmpty()) {
            code.add(".sendNothing()");
        } else if (!use.send().equals(TokenUse.USUAL.send())) {
            TokenUse.Sending send = use.send().get();
            code.add(
                    ".send($T.$L, $L, $L)",
                    AuthRecipe.Place.class,
                    send.place().name(),
                    JavaText.literal(send.name()),
                    JavaText.literal(send.prefix()));
        }
        if (!use.renew().equals(TokenUse.USUAL.renew())) {
            code.add(".renew($L)", ExpressionPrinter.print(use.renew()));
        }
        if (!use.leeway().equals(TokenUse.USUAL.leeway())) {
            code.add(".leeway($L)", use.leeway().toMillis());
        }
        use.idle().ifPresent(idle -> code.add(".idle($L)", idle.toMillis()));
        if (!use.keep().isEmpty()) {
            code.add(".keep($L)", ExpressionPrinter.literals(use.keep()));
        }
        return code.build();
    }
}
