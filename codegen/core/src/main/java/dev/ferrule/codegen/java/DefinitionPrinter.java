package dev.ferrule.codegen.java;

import com.palantir.javapoet.CodeBlock;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.BodyDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.ErrorDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.FetchDefinition;
import dev.ferrule.runtime.definition.Label;
import dev.ferrule.runtime.definition.NamedShape;
import dev.ferrule.runtime.definition.ObjectShape;
import dev.ferrule.runtime.definition.OneOfShape;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.Pointer;
import dev.ferrule.runtime.definition.ResponseRule;
import dev.ferrule.runtime.definition.Rules;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.definition.UploadDefinition;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Prints a definition as the Java code that builds an equal one. */
final class DefinitionPrinter {

    private static final PlainRuns<ParameterDefinition> PARAMETERS = new PlainRuns<>(
            "parameters", parameter -> true, parameter -> parameter, "parameter", DefinitionPrinter::print);

    private static final PlainRuns<ObjectShape.Member> MEMBERS = new PlainRuns<>(
            "members",
            member -> member.wireNames().equals(List.of(member.name())),
            ObjectShape.Member::value,
            "member",
            DefinitionPrinter::print);

    private DefinitionPrinter() {}

    /**
     * Prints what the actions share.
     *
     * @param actions from the id of an action to the constant that holds its definition
     */
    static Chain print(ConnectorDefinition connector, Function<String, CodeBlock> actions) {
        Chain code = new Chain(
                ConnectorDefinition.Builder.class,
                "$T.builder($L, $L, $L)",
                ConnectorDefinition.class,
                JavaText.literal(connector.id()),
                JavaText.literal(connector.name()),
                ExpressionPrinter.print(connector.server()));
        connector
                .otherServers()
                .forEach((name, url) ->
                        code.add("\n.otherServer($L, $L)", JavaText.literal(name), ExpressionPrinter.print(url)));
        connector.fields().forEach(field -> code.add("\n.field($L)", print(field)));
        if (!connector.allow().isEmpty()) {
            code.add("\n.allow($L)", ExpressionPrinter.literals(connector.allow()));
        }
        connector.auth().forEach(scheme -> code.add("\n.auth($L)", SchemePrinter.print(scheme)));
        connector.rules().forEach(rule -> code.add("\n.rule($L)", print(rule)));
        connector.errors().values().forEach(error -> code.add("\n.error($L)", print(error)));
        connector.shapes().values().forEach(shape -> code.add("\n.shape($L)", print(shape)));
        connector.connectionTest().ifPresent(action -> code.add("\n.connectionTest($L)", JavaText.literal(action)));
        connector.limits().forEach(limit -> code.add("\n.limit($L)", LimitPrinter.print(limit)));
        connector.lookups().keySet().forEach(action -> code.add("\n.lookup($L)", actions.apply(action)));
        connector.hooks().forEach(hook -> code.add("\n.hook($L)", HookPrinter.print(hook)));
        return code;
    }

    static Chain print(ActionDefinition action) {
        Chain code = new Chain(
                ActionDefinition.Builder.class,
                "$T.builder($L, $L)",
                ActionDefinition.class,
                JavaText.literal(action.id()),
                JavaText.literal(action.name()));
        PARAMETERS.print(action.parameters()).forEach(call -> code.add("$L", call));
        action.rules().forEach(rule -> code.add("\n.rule($L)", ExpressionPrinter.print(rule)));
        action.steps().forEach(step -> code.add("\n.step($L)", print(step)));
        action.outputValue()
                .ifPresent(
                        value -> code.add("\n.output($L$L)", ExpressionPrinter.print(action.output()), output(value)));
        action.shaping().forEach(step -> code.add("\n.shape($L)", ShapingPrinter.print(step)));
        action.secrets().forEach(path -> code.add("\n.secret($L)", ExpressionPrinter.print(path)));
        return code;
    }

    /** The second argument; nothing where it is what the one call answers. */
    private static CodeBlock output(Expression value) {
        if (value.equals(Expression.from(new Origin.Body(StepDefinition.ONE_CALL, Pointer.WHOLE)))) {
            return CodeBlock.of("");
        }
        return CodeBlock.of(
                ", $L",
                value instanceof Expression.Reference reference && reference.isPlain()
                        ? ExpressionPrinter.print(reference.origin())
                        : ExpressionPrinter.print(value));
    }

    private static CodeBlock print(ParameterDefinition parameter) {
        CodeBlock.Builder code =
                CodeBlock.builder().add("$T.builder($L", ParameterDefinition.class, JavaText.literal(parameter.id()));
        if (!parameter.name().equals(Label.of(parameter.id()))) {
            code.add(", $L", JavaText.literal(parameter.name()));
        }
        code.add(", $L)", ExpressionPrinter.print(parameter.shape()));
        Rules rules = parameter.rules();
        if (rules.required()) {
            code.add(".required()");
        }
        rules.minLength().ifPresent(least -> code.add(".minLength($L)", least));
        rules.maxLength().ifPresent(most -> code.add(".maxLength($L)", most));
        rules.min().ifPresent(least -> code.add(".min($L)", JavaText.literal(least)));
        rules.max().ifPresent(most -> code.add(".max($L)", JavaText.literal(most)));
        rules.pattern().ifPresent(pattern -> code.add(".pattern($L)", JavaText.literal(pattern.expression())));
        rules.format().ifPresent(format -> code.add(".format($L)", JavaText.literal(format)));
        if (!rules.options().isEmpty()) {
            code.add(".options($L)", ExpressionPrinter.literals(rules.options()));
        }
        rules.zone().ifPresent(zone -> code.add(".zone($L)", JavaText.literal(zone)));
        rules.minItems().ifPresent(least -> code.add(".minItems($L)", least));
        rules.maxItems().ifPresent(most -> code.add(".maxItems($L)", most));
        rules.maxSize().ifPresent(most -> code.add(".maxSize($LL)", most));
        if (rules.unique()) {
            code.add(".unique()");
        }
        parameter.defaultValue().ifPresent(value -> code.add(".defaultValue($L)", ExpressionPrinter.print(value)));
        if (!dev.ferrule.runtime.definition.Condition.isAlways(parameter.visibleWhen())) {
            code.add(".visibleWhen($L)", ExpressionPrinter.print(parameter.visibleWhen()));
        }
        parameter.requiredWhen().ifPresent(when -> code.add(".requiredWhen($L)", ExpressionPrinter.print(when)));
        if (parameter.clearable()) {
            code.add(
                    ".clearable($L)",
                    parameter.cleared().map(ExpressionPrinter::print).orElse(CodeBlock.of("")));
        }
        parameter.optionsFrom().ifPresent(lookup -> code.add(".optionsFrom($L)", LookupPrinter.print(lookup)));
        parameter.entriesFrom().ifPresent(entries -> code.add(".entriesFrom($L)", LookupPrinter.print(entries)));
        return code.build();
    }

    static CodeBlock print(StepDefinition step) {
        CodeBlock.Builder code = CodeBlock.builder();
        boolean call = step.id().equals(StepDefinition.ONE_CALL) && InputPrinter.isTemplate(step.path());
        if (call) {
            code.add(
                    "$T.call($L, $L)",
                    StepDefinition.class,
                    JavaText.literal(step.method()),
                    InputPrinter.path(step.path()));
        } else {
            code.add(
                    "$T.builder($L, $L)",
                    StepDefinition.class,
                    JavaText.literal(step.id()),
                    JavaText.literal(step.method()));
        }
        code.indent().indent();
        if (!dev.ferrule.runtime.definition.Condition.isAlways(step.when())) {
            code.add("\n.when($L)", ExpressionPrinter.print(step.when()));
        }
        if (!call) {
            code.add("\n.path($L)", InputPrinter.path(step.path()));
        }
        step.server().ifPresent(server -> code.add("\n.server($L)", JavaText.literal(server)));
        code.add("$L", InputPrinter.query(step.query(), fields -> fields("query", "queries", fields)));
        code.add("$L", fields("header", "headers", step.headers()));
        code.add("$L", fields("cookie", "cookies", step.cookies()));
        step.body().ifPresent(body -> code.add("\n.body($L)", print(body)));
        step.success().stream().sorted().forEach(status -> code.add("\n.success($L)", status));
        step.absent().stream().sorted().forEach(status -> code.add("\n.absent($L)", status));
        ReadPrinter.print(step, code);
        step.rules().forEach(rule -> code.add("\n.rule($L)", print(rule)));
        step.fetch()
                .ifPresent(fetch -> code.add(
                        "\n.fetch($T.of($L, $L))",
                        FetchDefinition.class,
                        ExpressionPrinter.print(fetch.url()),
                        ExpressionPrinter.literals(fetch.allow())));
        step.upload().ifPresent(upload -> code.add("\n.upload($L)", print(upload)));
        if (step.always()) {
            code.add("\n.always()");
        }
        step.polling().ifPresent(polling -> code.add("\n.polling($L)", RepeatPrinter.print(polling)));
        step.each().ifPresent(each -> code.add("\n.each($L)", RepeatPrinter.print(each)));
        step.take().forEach(field -> code.add("\n.take($L)", print(field)));
        step.pagination().ifPresent(paging -> code.add("\n.pagination($L)", PaginationPrinter.print(paging)));
        RepeatPrinter.print(step, code);
        return code.unindent().unindent().build();
    }

    private static CodeBlock print(UploadDefinition upload) {
        CodeBlock.Builder code = CodeBlock.builder();
        upload.url()
                .ifPresentOrElse(
                        url -> code.add(
                                "$T.to($L)",
                                UploadDefinition.class,
                                CodeBlock.join(
                                        Stream.concat(
                                                        Stream.of(ExpressionPrinter.print(url)),
                                                        upload.allow().stream().map(JavaText::literal))
                                                .toList(),
                                        ", ")),
                        () -> code.add("$T.toCall()", UploadDefinition.class));
        upload.hook().ifPresent(hook -> code.add(".by($L)", JavaText.literal(hook)));
        return code.build();
    }

    /** A call for each, or one of them all where the compiler would have to descend too deep. */
    private static CodeBlock fields(String one, String many, List<StepDefinition.Field> fields) {
        if (fields.size() > DefinitionParts.LINKS) {
            return CodeBlock.of(
                    "\n.$L(\n$>$>$L$<$<)",
                    many,
                    fields.stream()
                            .map(field -> CodeBlock.of("new $T($L)", StepDefinition.Field.class, printInside(field)))
                            .collect(CodeBlock.joining(",\n")));
        }
        CodeBlock.Builder code = CodeBlock.builder();
        fields.forEach(field -> code.add("\n.$L($L)", one, printInside(field)));
        return code.build();
    }

    private static CodeBlock printInside(StepDefinition.Field field) {
        return field.inside() == StepDefinition.Inside.NOTHING
                ? print(field)
                : CodeBlock.of("$L, $T.$L", print(field), StepDefinition.Inside.class, field.inside());
    }

    private static CodeBlock print(StepDefinition.Field field) {
        return CodeBlock.of("$L, $L", JavaText.literal(field.name()), ExpressionPrinter.print(field.value()));
    }

    private static CodeBlock print(BodyDefinition body) {
        CodeBlock.Builder code = CodeBlock.builder();
        body.startFrom()
                .ifPresentOrElse(
                        from -> code.add(
                                "$T.startFrom($L, $L)",
                                BodyDefinition.class,
                                JavaText.literal(from.step()),
                                ExpressionPrinter.print(from.path())),
                        () -> code.add("$T.empty()", BodyDefinition.class));
        if (!body.without().isEmpty()) {
            code.add(
                    ".without($L)",
                    CodeBlock.join(
                            body.without().stream()
                                    .map(ExpressionPrinter::print)
                                    .toList(),
                            ", "));
        }
        body.json().ifPresent(json -> code.add(".json($L)", ExpressionPrinter.print(json)));
        if (body.format() != BodyDefinition.Format.JSON) {
            code.add(".as($T.$L)", BodyDefinition.Format.class, body.format().name());
        }
        body.parts().forEach(part -> code.add(".part($L)", print(part)));
        code.indent().indent();
        code.add("$L", InputPrinter.overlays(body.overlays(), DefinitionPrinter::overlays));
        return code.unindent().unindent().build();
    }

    private static CodeBlock print(BodyDefinition.Part part) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$T.$L($L)",
                        BodyDefinition.Part.class,
                        part.each() ? "each" : "of",
                        JavaText.literal(part.name()));
        part.fileName().ifPresent(name -> code.add(".fileName($L)", ExpressionPrinter.print(name)));
        part.type().ifPresent(type -> code.add(".type($L)", JavaText.literal(type)));
        return code.build();
    }

    private static CodeBlock print(ResponseRule rule) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$T.$L($L)",
                        ResponseRule.class,
                        switch (rule.verdict()) {
                            case SUCCEED -> "succeed";
                            case FAIL -> "fail";
                            case ABSENT -> "absent";
                            case RETRY -> "retry";
                            case RENEW -> "renew";
                            case PENDING -> "pending";
                            case RESTART -> "restart";
                        },
                        ExpressionPrinter.print(rule.when()))
                .indent()
                .indent();
        rule.kind().ifPresent(kind -> code.add("\n.kind($L)", ExpressionPrinter.print(kind)));
        rule.code().ifPresent(value -> code.add("\n.code($L)", ExpressionPrinter.print(value)));
        rule.message().ifPresent(value -> code.add("\n.message($L)", ExpressionPrinter.print(value)));
        rule.parameter().ifPresent(id -> code.add("\n.parameter($L)", JavaText.literal(id)));
        rule.blamed().ifPresent(name -> code.add("\n.blamed($L)", ExpressionPrinter.print(name)));
        rule.each().ifPresent(problems -> code.add("\n.each($L)", ExpressionPrinter.print(problems)));
        if (!rule.after().isEmpty()) {
            code.add("\n.after($L)", RepeatPrinter.print(rule.after()));
        }
        return code.unindent().unindent().build();
    }

    private static CodeBlock print(ErrorDefinition error) {
        return CodeBlock.of(
                "$T.of($L, $L, $L)",
                ErrorDefinition.class,
                JavaText.literal(error.code()),
                ExpressionPrinter.print(error.kind()),
                JavaText.literal(error.advice()));
    }

    private static CodeBlock print(NamedShape shape) {
        return shape instanceof OneOfShape choice ? print(choice) : print((ObjectShape) shape);
    }

    private static CodeBlock print(OneOfShape shape) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add("$T.of($L, $L)", OneOfShape.class, JavaText.literal(shape.name()), print(shape.tag()))
                .indent()
                .indent();
        for (OneOfShape.Form form : shape.forms()) {
            code.add(
                    "\n.form($L, $L)",
                    ExpressionPrinter.literals(List.of(form.name(), form.label(), form.wire())),
                    ExpressionPrinter.print(form.shape()));
        }
        return code.unindent().unindent().build();
    }

    private static CodeBlock print(OneOfShape.Tag tag) {
        return tag instanceof OneOfShape.Tag.Field field
                ? CodeBlock.of(
                        "new $T($L)",
                        OneOfShape.Tag.Field.class,
                        ExpressionPrinter.literals(List.of(field.name(), field.label(), field.wire())))
                : CodeBlock.of("new $T()", tag.getClass());
    }

    private static CodeBlock print(ObjectShape shape) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add("$T.of($L)", ObjectShape.class, JavaText.literal(shape.name()))
                .indent()
                .indent();
        List<CodeBlock> calls = MEMBERS.print(shape.members());
        // The compiler descends into a chain, and its stack overflows in long ones.
        if (calls.size() > DefinitionParts.LINKS) {
            code.add(
                    "\n.members(\n$>$>$L$<$<)",
                    shape.members().stream()
                            .map(member -> CodeBlock.of("$T.of($L)", ObjectShape.Member.class, print(member)))
                            .collect(CodeBlock.joining(",\n")));
        } else {
            calls.forEach(call -> code.add("$L", call));
        }
        if (!shape.dropped().isEmpty()) {
            code.add(
                    "\n.dropping($L)",
                    ExpressionPrinter.literals(shape.dropped().stream().sorted().toList()));
        }
        return code.unindent().unindent().build();
    }

    private static CodeBlock print(ObjectShape.Member member) {
        return member.wireNames().equals(List.of(member.name()))
                ? print(member.value())
                : CodeBlock.of("$L, $L", print(member.value()), ExpressionPrinter.literals(member.wireNames()));
    }

    /** A call for each, or one of them all where the compiler would have to descend too deep. */
    private static CodeBlock overlays(List<BodyDefinition.Overlay> overlays) {
        if (overlays.size() > DefinitionParts.LINKS) {
            return CodeBlock.of(
                    "\n.setAll(\n$>$>$L$<$<)",
                    overlays.stream()
                            .map(overlay -> CodeBlock.of(
                                    "new $T($L, $L, $L)",
                                    BodyDefinition.Overlay.class,
                                    ExpressionPrinter.print(overlay.path()),
                                    ExpressionPrinter.print(overlay.value()),
                                    overlay.under()))
                            .collect(CodeBlock.joining(",\n")));
        }
        CodeBlock.Builder code = CodeBlock.builder();
        overlays.forEach(overlay -> code.add(
                "\n.$L($L, $L)",
                overlay.under() ? "under" : "set",
                ExpressionPrinter.print(overlay.path()),
                ExpressionPrinter.print(overlay.value())));
        return code.build();
    }
}
