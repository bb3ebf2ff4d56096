package dev.ferrule.codegen.java;

import com.palantir.javapoet.CodeBlock;
import dev.ferrule.runtime.definition.AuthRecipe;
import dev.ferrule.runtime.definition.AwsSignatureDefinition;
import dev.ferrule.runtime.definition.SignatureDefinition;
import dev.ferrule.runtime.definition.SignatureDefinition.Clock;
import dev.ferrule.runtime.definition.SignatureDefinition.Digest;
import dev.ferrule.runtime.definition.SignatureDefinition.Encoding;
import dev.ferrule.runtime.definition.SignatureDefinition.KeyFormat;
import dev.ferrule.runtime.definition.SignaturePart;
import java.util.List;

/** Prints signatures as the Java code that builds equal ones. */
final class SignaturePrinter {

    private SignaturePrinter() {}

    static CodeBlock print(SignatureDefinition signature) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$T.of($L, $L)",
                        SignatureDefinition.class,
                        constant(Digest.class, signature.digest()),
                        constant(Encoding.class, signature.encoding()));
        signature
                .key()
                .ifPresent(key -> code.add(
                        ".key($L, $L)",
                        ExpressionPrinter.print(key),
                        constant(KeyFormat.class, signature.keyFormat())));
        signature.derivation().ifPresent(derivation -> code.add(".derived($L)", print(derivation)));
        signature.parts().forEach(part -> code.add(".part($L)", print(part)));
        if (!signature.join().equals("\n")) {
            code.add(".join($L)", JavaText.literal(signature.join()));
        }
        if (signature.clock() != Clock.EPOCH_SECONDS) {
            code.add(".clock($L)", constant(Clock.class, signature.clock()));
        }
        signature
                .bodyDigest()
                .ifPresent(body -> code.add(
                        ".bodyDigest($L, $L)",
                        constant(Digest.class, body.digest()),
                        constant(Encoding.class, body.encoding())));
        signature.sent().forEach(place -> code.add(".send($L)", print(place)));
        return code.build();
    }

    private static CodeBlock print(SignatureDefinition.Sent place) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$T.sent($L, $L, $L)",
                        SignatureDefinition.class,
                        constant(AuthRecipe.Place.class, place.place()),
                        JavaText.literal(place.name()),
                        print(place.text()));
        place.prefix().ifPresent(prefix -> code.add(".prefix($L)", JavaText.literal(prefix)));
        place.encoding().ifPresent(encoding -> code.add(".encoding($L)", constant(Encoding.class, encoding)));
        return code.build();
    }

    private static CodeBlock print(SignatureDefinition.Derivation derivation) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$T.derivation($L, $L)",
                        SignatureDefinition.class,
                        JavaText.literal(derivation.prefix()),
                        printed(derivation.steps()));
        derivation.encoding().ifPresent(written -> code.add(".encoding($L)", constant(Encoding.class, written)));
        return code.build();
    }

    private static CodeBlock print(SignaturePart.Digested digested) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$T.digestOf($L, $L, $L)",
                        SignaturePart.class,
                        constant(Digest.class, digested.digest()),
                        JavaText.literal(digested.join()),
                        printed(digested.parts()));
        digested.encoding().ifPresent(written -> code.add(".encoding($L)", constant(Encoding.class, written)));
        return code.build();
    }

    private static CodeBlock printed(List<SignaturePart> parts) {
        return CodeBlock.join(parts.stream().map(SignaturePrinter::print).toList(), ", ");
    }

    private static CodeBlock print(SignaturePart part) {
        if (part instanceof SignaturePart.Fact fact) {
            return constant(SignaturePart.Fact.class, fact);
        }
        if (part instanceof SignaturePart.Header header) {
            return CodeBlock.of("$T.header($L)", SignaturePart.class, JavaText.literal(header.name()));
        }
        if (part instanceof SignaturePart.Headers headers) {
            return CodeBlock.of("$T.headers($L)", SignaturePart.class, JavaText.literal(headers.prefix()));
        }
        if (part instanceof SignaturePart.Joined joined) {
            return CodeBlock.of("$T.joined($L)", SignaturePart.class, printed(joined.parts()));
        }
        if (part instanceof SignaturePart.Digested digested) {
            return print(digested);
        }
        return CodeBlock.of(
                "new $T($L)", SignaturePart.Given.class, ExpressionPrinter.print(((SignaturePart.Given) part).value()));
    }

    static CodeBlock print(AwsSignatureDefinition aws) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$T.of($L, $L, $L, $L)",
                        AwsSignatureDefinition.class,
                        JavaText.literal(aws.service()),
                        ExpressionPrinter.print(aws.region()),
                        ExpressionPrinter.print(aws.accessKey()),
                        ExpressionPrinter.print(aws.secretKey()));
        aws.sessionToken().ifPresent(token -> code.add(".sessionToken($L)", ExpressionPrinter.print(token)));
        if (!aws.payloadSigned()) {
            code.add(".unsignedPayload()");
        }
        if (aws.encodedOnce()) {
            code.add(".encodingOnce()");
        }
        return code.build();
    }

    private static <T extends Enum<T>> CodeBlock constant(Class<T> type, Enum<T> value) {
        return CodeBlock.of("$T.$L", type, value.name());
    }
}
