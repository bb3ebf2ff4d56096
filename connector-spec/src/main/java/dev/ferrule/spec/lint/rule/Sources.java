package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.AuthScheme;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.Delay;
import dev.ferrule.spec.model.Pagination;
import dev.ferrule.spec.model.ResponseRule;
import dev.ferrule.spec.model.Shaping;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Test;
import dev.ferrule.spec.model.Test.Predicate;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.Value.Template.Part;
import dev.ferrule.spec.model.Wait;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What parts of a connector refer to. */
final class Sources {

    private final List<Source> found = new ArrayList<>();
    private final List<String> hooks = new ArrayList<>();
    private final boolean asked;

    private Sources() {
        this(true);
    }

    /** With what tests ask for, or without it. */
    private Sources(boolean asked) {
        this.asked = asked;
    }

    /** What a value refers to. */
    static List<Source> of(Value value) {
        Sources sources = new Sources();
        sources.value(value);
        return sources.found;
    }

    /** What a step sends, without the parameters that are sent there by their own word, and those that only tests ask for. */
    static List<Source> sent(Step step) {
        Sources sources = new Sources(false);
        sources.request(step);
        return sources.found;
    }

    /** Everything that an action refers to. */
    static List<Source> of(Action action) {
        return in(action).found;
    }

    /** The conversions and transfers that an action runs. */
    static List<String> hooks(Action action) {
        return in(action).hooks;
    }

    /** The conversions that the connector's own file runs. */
    static List<String> hooks(Connector connector) {
        return in(connector).hooks;
    }

    private static Sources in(Action action) {
        Sources sources = new Sources();
        action.parameters().stream()
                .map(parameter -> parameter.defaultValue())
                .filter(Objects::nonNull)
                .forEach(sources::value);
        action.parameters().forEach(parameter -> {
            sources.test(parameter.visibleWhen());
            if (parameter.requiredWhen() != null) {
                sources.test(parameter.requiredWhen());
            }
            if (parameter.optionsFrom() != null) {
                parameter.optionsFrom().inputs().values().forEach(sources::value);
            }
            if (parameter.entriesFrom() != null) {
                parameter.entriesFrom().lookup().inputs().values().forEach(sources::value);
            }
        });
        action.steps().forEach(step -> {
            sources.request(step);
            sources.test(step.when());
            step.responses().forEach(sources::rule);
            sources.pagination(step);
            sources.polling(step);
            step.take().values().forEach(sources::value);
        });
        if (action.output().value() != null) {
            sources.value(action.output().value());
        }
        action.output().shaping().forEach(sources::shaping);
        return sources;
    }

    /** Everything that the connector's own file refers to. */
    static List<Source> of(Connector connector) {
        return in(connector).found;
    }

    private static Sources in(Connector connector) {
        Sources sources = new Sources();
        sources.value(connector.server());
        connector.otherServers().values().forEach(sources::value);
        connector.auth().forEach(scheme -> {
            sources.recipe(scheme.recipe());
            scheme.also().forEach(sources::recipe);
        });
        connector
                .hooks()
                .values()
                .forEach(hook -> hook.reads().forEach(field -> sources.found.add(new Source.Connection(field))));
        connector.responses().forEach(sources::rule);
        return sources;
    }

    private void recipe(AuthScheme.Recipe recipe) {
        if (recipe instanceof AuthScheme.Recipe.Basic basic) {
            value(basic.user());
            value(basic.password());
        } else if (recipe instanceof AuthScheme.Recipe.Bearer bearer) {
            value(bearer.token());
        } else if (recipe instanceof AuthScheme.Recipe.Challenged challenged) {
            value(challenged.user());
            value(challenged.password());
        } else if (recipe instanceof AuthScheme.Recipe.ApiKey key) {
            value(key.value());
        } else if (recipe instanceof AuthScheme.Recipe.Token token) {
            token.oauth2().values().forEach(this::value);
            test(token.oauth2().use().renew());
        } else if (recipe instanceof AuthScheme.Recipe.Login login) {
            login.session().proof().forEach(this::value);
            login.session().steps().forEach(step -> {
                request(step);
                step.responses().forEach(this::rule);
            });
            test(login.session().use().renew());
        } else if (recipe instanceof AuthScheme.Recipe.Signed signed) {
            signed.signature().values().forEach(this::value);
        } else if (recipe instanceof AuthScheme.Recipe.AwsSigV4 aws) {
            aws.signature().values().forEach(this::value);
        }
    }

    private void request(Step step) {
        parts(step.path());
        step.query().values().forEach(this::value);
        step.headers().values().forEach(this::value);
        step.cookies().values().forEach(this::value);
        if (step.guard() != null && step.guard().from() != null) {
            value(step.guard().from());
        }
        if (step.each() != null) {
            source(step.each().of());
        }
        if (step.fetch() != null) {
            found.add(step.fetch().url());
        }
        if (step.upload() != null) {
            Stream.of(step.upload().url()).filter(Objects::nonNull).forEach(found::add);
            Stream.of(step.upload().hook()).filter(Objects::nonNull).forEach(hooks::add);
        }
        Step.Body body = step.body();
        if (body != null && body.startFrom() != null) {
            found.add(body.startFrom());
        }
        if (body != null && body.json() != null) {
            value(body.json());
        }
        if (body != null) {
            body.parts().values().stream()
                    .map(Step.Part::fileName)
                    .filter(Objects::nonNull)
                    .forEach(this::value);
        }
    }

    private void rule(ResponseRule rule) {
        test(rule.when());
        if (rule.each() != null) {
            found.add(rule.each());
        }
        delays(rule.after());
        Stream.of(rule.code(), rule.message(), rule.blamed())
                .filter(Objects::nonNull)
                .forEach(this::value);
    }

    private void pagination(Step step) {
        Pagination pagination = step.pagination();
        if (pagination != null) {
            Stream.of(pagination.more(), pagination.skip())
                    .filter(Objects::nonNull)
                    .forEach(this::test);
            Stream.of(pagination.limit(), pagination.total())
                    .filter(Objects::nonNull)
                    .forEach(this::value);
        }
    }

    private void polling(Step step) {
        Wait polling = step.polling();
        if (polling != null) {
            delays(polling.every());
            test(polling.done());
            Stream.of(polling.failed()).filter(Objects::nonNull).forEach(this::test);
            Stream.of(polling.message()).filter(Objects::nonNull).forEach(this::value);
        }
    }

    private void delays(List<Delay> delays) {
        delays.forEach(delay -> {
            if (delay instanceof Delay.Told told) {
                found.add(told.from());
            }
        });
    }

    private void shaping(Shaping shaping) {
        if (shaping instanceof Shaping.Put put) {
            put.members().values().forEach(this::value);
        } else if (shaping instanceof Shaping.RowsToObjects rows) {
            found.add(rows.columns());
        }
    }

    private void value(Value value) {
        if (value instanceof Value.Structure structure) {
            structure.members().values().forEach(this::value);
        } else if (value instanceof Value.Items items) {
            items.values().forEach(this::value);
        } else if (value instanceof Value.Reference reference) {
            source(reference.from());
            reference.functions().stream()
                    .filter(function -> function.startsWith(Value.HOOK))
                    .forEach(function -> hooks.add(function.substring(Value.HOOK.length())));
            reference.table().values().forEach(this::value);
            if (reference.otherwise() != null) {
                value(reference.otherwise());
            }
        } else if (value instanceof Value.Template template) {
            parts(template.parts());
        } else if (value instanceof Value.Each each) {
            source(each.from());
            value(each.give());
        } else if (value instanceof Value.When when) {
            test(when.test());
            value(when.give());
            if (when.otherwise() != null) {
                value(when.otherwise());
            }
        } else if (value instanceof Value.Asked asked) {
            test(asked.test());
        }
    }

    /** What is referred to, and what it is worked out of. */
    private void source(Source source) {
        if (source instanceof Source.Worked worked) {
            value(worked.value());
        } else {
            found.add(source);
        }
    }

    private void parts(List<Part> parts) {
        parts.forEach(part -> {
            if (part instanceof Part.Slot slot) {
                source(slot.from());
            }
        });
    }

    private void test(Test test) {
        if (!asked) {
            return;
        }
        if (test instanceof Test.AllOf all) {
            all.parts().forEach(this::test);
        } else if (test instanceof Test.AnyOf any) {
            any.parts().forEach(this::test);
        } else if (test instanceof Test.Check check) {
            source(check.source());
            predicate(check.predicate());
        }
    }

    private void predicate(Predicate predicate) {
        if (predicate instanceof Predicate.Equal equal) {
            value(equal.value());
        } else if (predicate instanceof Predicate.IgnoringCase ignoring) {
            value(ignoring.value());
        } else if (predicate instanceof Predicate.Contains contains) {
            value(contains.value());
        } else if (predicate instanceof Predicate.StartsWith starts) {
            value(starts.value());
        } else if (predicate instanceof Predicate.AtLeast least) {
            value(least.value());
        } else if (predicate instanceof Predicate.AtMost most) {
            value(most.value());
        } else if (predicate instanceof Predicate.Not not) {
            predicate(not.predicate());
        } else if (predicate instanceof Predicate.Any any) {
            any.predicates().forEach(this::predicate);
        }
    }

    /** The step whose answer is meant; empty for other sources. */
    static Stream<String> step(Source source) {
        if (source instanceof Source.Status status) {
            return Stream.of(status.step());
        }
        if (source instanceof Source.Header header) {
            return Stream.of(header.step());
        }
        if (source instanceof Source.Taken taken) {
            return Stream.of(taken.step());
        }
        return source instanceof Source.Body body ? Stream.of(body.step()) : Stream.empty();
    }

    /** The parameter that is meant; empty for other sources. */
    static Stream<String> parameter(Source source) {
        return source instanceof Source.Input input ? Stream.of(input.parameter()) : Stream.empty();
    }
}
