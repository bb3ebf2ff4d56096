package dev.ferrule.runtime.dynamic;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.BodyDefinition;
import dev.ferrule.runtime.definition.EachDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.FetchDefinition;
import dev.ferrule.runtime.definition.InputRule;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.Pointer;
import dev.ferrule.runtime.definition.PollDefinition;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.definition.UploadDefinition;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.ForEach;
import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Upload;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.Wait;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lowers an action: what its parameters are sent to becomes part of the steps that send it. */
final class ActionLowering {

    private ActionLowering() {}

    static ActionDefinition lower(Action action, WireNames names) {
        ActionDefinition.Builder lowered = ActionDefinition.builder(action.id(), action.name());
        action.parameters().forEach(parameter -> lowered.parameter(Parameters.lower(parameter, names)));
        action.rules().forEach(rule -> lowered.rule(lower(rule)));
        action.steps().forEach(step -> lowered.step(lower(action.parameters(), step)));
        Value value = action.output().value();
        if (value != null) {
            lowered.output(Shapes.lower(action.output().type()), Values.lower(value));
            action.output().shaping().forEach(step -> lowered.shape(Shapings.lower(step)));
            action.output().secret().forEach(path -> lowered.secret(Values.lower(path)));
        }
        return lowered.build();
    }

    /** A call that is made outside of actions, where there are no parameters. */
    static StepDefinition.Builder lower(Step step) {
        return lower(List.of(), step);
    }

    private static StepDefinition.Builder lower(List<Parameter> parameters, Step step) {
        StepDefinition.Builder lowered = StepDefinition.builder(step.id(), step.method())
                .when(Conditions.lower(step.when()))
                .path(PathParts.lower(step.path(), parameters).toArray(Expression[]::new))
                .read(Reads.lower(step.read()))
                .readOptions(Reads.lower(step.readOptions()));
        Optional.ofNullable(step.server()).ifPresent(lowered::server);
        step.query().forEach((name, value) -> lowered.query(name, Values.lower(value), inside(name)));
        step.headers().forEach((name, value) -> lowered.header(name, Values.lower(value), inside(name)));
        step.cookies().forEach((name, value) -> lowered.cookie(name, Values.lower(value)));
        step.success().forEach(lowered::success);
        step.absent().forEach(lowered::absent);
        step.responses().forEach(rule -> lowered.rule(Responses.lower(rule)));
        step.take().forEach((name, value) -> lowered.take(name, Values.lower(value)));
        lowered.repeat(Repeats.lower(step.repeat()));
        Guards.lower(step.guard(), lowered);
        if (step.always()) {
            lowered.always();
            // A clean-up that finds nothing has nothing to do.
            step.ignore().forEach(lowered::absent);
        }
        Optional.ofNullable(step.polling()).map(ActionLowering::lower).ifPresent(lowered::polling);
        Optional.ofNullable(step.fetch())
                .ifPresent(fetch -> lowered.fetch(new FetchDefinition(Values.lower(fetch.url()), fetch.allow())));
        Optional.ofNullable(step.upload()).map(ActionLowering::lower).ifPresent(lowered::upload);
        Optional.ofNullable(step.each()).map(ActionLowering::lower).ifPresent(lowered::each);
        Optional<BodyDefinition> body = Optional.ofNullable(step.body()).map(ActionLowering::lower);
        for (Parameter parameter : parameters) {
            for (Parameter.Target target : parameter.targets()) {
                if (target.step().equals(step.id())) {
                    Expression value = Styles.sent(parameter, target.style());
                    switch (target.place()) {
                        case QUERY -> Styles.query(name(target.path()), parameter, target.style(), lowered);
                        case HEADER -> lowered.header(name(target.path()), Styles.text(parameter, target.style()));
                        case COOKIE -> lowered.cookie(name(target.path()), value);
                        case BODY ->
                            body = Optional.of(
                                    body.orElseGet(BodyDefinition::empty).set(Values.lower(target.path()), value));
                    }
                }
            }
        }
        if (step.pagination() != null) {
            body = Paginations.lower(step.pagination(), lowered, body);
        }
        body = Repeats.lower(step.repeat(), step.id(), lowered, body);
        body.map(Overlays::arranged).ifPresent(lowered::body);
        return lowered;
    }

    /** How the values inside of what is sent under a name are named. */
    private static StepDefinition.Inside inside(String name) {
        return Step.isSpread(name) ? StepDefinition.Inside.NAMES : StepDefinition.Inside.NOTHING;
    }

    private static UploadDefinition lower(Upload upload) {
        return new UploadDefinition(
                Optional.ofNullable(upload.url()).map(Values::lower),
                upload.allow(),
                Optional.ofNullable(upload.hook()));
    }

    private static EachDefinition lower(ForEach each) {
        return new EachDefinition(
                Values.lower(each.of()),
                Optional.ofNullable(each.chunk()),
                Optional.ofNullable(each.bytes()),
                each.atMost(),
                Optional.ofNullable(each.items()).map(Values::lower));
    }

    private static PollDefinition lower(Wait polling) {
        return new PollDefinition(
                Repeats.lower(polling.every()),
                polling.atMost(),
                Conditions.lower(polling.done()),
                Optional.ofNullable(polling.failed()).map(Conditions::lower),
                Optional.ofNullable(polling.message()).map(Values::lower));
    }

    private static BodyDefinition lower(Step.Body body) {
        return new BodyDefinition(
                Optional.ofNullable(body.startFrom()).map(from -> (Origin.Body) Values.lower(from)),
                body.without().stream().map(Values::lower).toList(),
                Optional.ofNullable(body.json()).map(Values::lower),
                List.of(),
                switch (body.format()) {
                    case JSON -> BodyDefinition.Format.JSON;
                    case FORM_FLAT -> BodyDefinition.Format.FORM_FLAT;
                    case FORM_BRACKETS -> BodyDefinition.Format.FORM_BRACKETS;
                    case FORM_DOTS -> BodyDefinition.Format.FORM_DOTS;
                    case FORM_DOTS_FROM_1 -> BodyDefinition.Format.FORM_DOTS_FROM_1;
                    case TEXT -> BodyDefinition.Format.TEXT;
                    case XML -> BodyDefinition.Format.XML;
                    case MULTIPART_FORM -> BodyDefinition.Format.MULTIPART_FORM;
                    case MULTIPART_RELATED -> BodyDefinition.Format.MULTIPART_RELATED;
                    case BYTES -> BodyDefinition.Format.BYTES;
                    case NDJSON -> BodyDefinition.Format.NDJSON;
                },
                parts(body));
    }

    /** What is told of parts, and the names that stand for several. */
    private static List<BodyDefinition.Part> parts(Step.Body body) {
        Map<String, Step.Part> told = new LinkedHashMap<>(body.parts());
        body.spread().forEach(name -> told.putIfAbsent(name, new Step.Part(null, null)));
        return told.entrySet().stream()
                .map(part -> new BodyDefinition.Part(
                        part.getKey(),
                        Optional.ofNullable(part.getValue().fileName()).map(Values::lower),
                        Optional.ofNullable(part.getValue().type()),
                        body.spread().contains(part.getKey())))
                .toList();
    }

    private static InputRule lower(dev.ferrule.spec.model.InputRule rule) {
        if (rule instanceof dev.ferrule.spec.model.InputRule.ExactlyOne one) {
            return new InputRule.ExactlyOne(one.parameters());
        }
        if (rule instanceof dev.ferrule.spec.model.InputRule.AtLeastOne some) {
            return new InputRule.AtLeastOne(some.parameters());
        }
        if (rule instanceof dev.ferrule.spec.model.InputRule.AtMostOne most) {
            return new InputRule.AtMostOne(most.parameters());
        }
        dev.ferrule.spec.model.InputRule.Requires requires = (dev.ferrule.spec.model.InputRule.Requires) rule;
        return new InputRule.Requires(requires.parameter(), requires.others());
    }

    private static String name(JsonPath path) {
        Pointer pointer = Values.lower(path);
        if (pointer.parts().size() == 1 && pointer.parts().get(0) instanceof Pointer.Name name) {
            return name.name();
        }
        throw new IllegalStateException("The checker has let pass a query or header name of several parts.");
    }
}
