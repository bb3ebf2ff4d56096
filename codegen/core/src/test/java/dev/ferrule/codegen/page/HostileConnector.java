package dev.ferrule.codegen.page;

import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.AuthScheme;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.Connector.ConnectionField;
import dev.ferrule.spec.model.Connector.ErrorEntry;
import dev.ferrule.spec.model.Connector.Library;
import dev.ferrule.spec.model.Connector.Pages;
import dev.ferrule.spec.model.Constraints;
import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.ObjectType;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.Position;
import dev.ferrule.spec.model.ResponseRule;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Test;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.model.ValueType.Scalar;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A connector that has the same text wherever a spec's author may write one. */
final class HostileConnector {

    private static final Position HERE = new Position("connector.yaml", 1, 1);

    private HostileConnector() {}

    /** A connector with one action, two groups of two parameters each, and no part left out. */
    static Connector with(String text) {
        ObjectType type = new ObjectType(
                HERE,
                "Thing",
                text,
                List.of(
                        new ObjectType.Field(HERE, text, List.of(text), text, Scalar.STRING, true),
                        new ObjectType.Field(
                                HERE, "thing", List.of("thing"), text, new ValueType.Named("Thing"), true)),
                Set.of());
        ResponseRule rule = new ResponseRule(
                HERE, Test.ALWAYS, ResponseRule.Verdict.FAIL, "invalid", null, new Value.Text(text), "one");
        return new Connector(
                HERE,
                "hostile",
                text,
                text,
                "dev.ferrule.hostile",
                List.of(new ConnectionField(HERE, "field", text, text, Scalar.STRING, constraints(text), true, text)),
                new Value.Text(text),
                List.of(
                        new AuthScheme(HERE, "none", text, text, new AuthScheme.Recipe.None()),
                        new AuthScheme(
                                HERE,
                                "api-key",
                                text,
                                text,
                                new AuthScheme.Recipe.ApiKey(
                                        AuthScheme.Place.HEADER, text, text, new Value.Text(text)))),
                List.of(rule),
                Map.of(text, new ErrorEntry(HERE, text, "failed", text, text)),
                Map.of("Thing", type),
                List.of(action(text)),
                new Pages(
                        text,
                        "https://example.com/" + text,
                        new Library("https://example.com/" + text, "https://example.com/icon?" + text, text)));
    }

    private static Action action(String text) {
        return new Action(
                HERE,
                "act",
                text,
                text,
                List.of(text, text),
                "https://example.com/#" + text,
                List.of(
                        parameter("one", Parameter.BASIC, text, new Value.Text(text)),
                        parameter("two", Parameter.BASIC, text, new Value.Items(List.of(new Value.Text(text)))),
                        parameter("three", Parameter.ADVANCED, text, input("one")),
                        parameter(
                                "four", Parameter.ADVANCED, text, new Value.Structure(Map.of(text, new Value.Null())))),
                List.of(),
                new Action.Output(
                        HERE,
                        new ValueType.Named("Thing"),
                        new Source.Body("step", JsonPath.WHOLE),
                        new Action.Example("examples/act.json", "{\"text\": \"" + text + "\"}\n")),
                "Library " + text);
    }

    private static Value input(String parameter) {
        return new Value.Reference(new Source.Input(parameter, JsonPath.WHOLE), List.of(), Map.of(), null);
    }

    private static Parameter parameter(String id, String group, String text, Value defaultValue) {
        return new Parameter(
                HERE,
                id,
                text,
                text,
                List.of(text, text),
                group,
                Scalar.STRING,
                constraints(text),
                true,
                defaultValue,
                List.of(),
                false,
                text);
    }

    private static Constraints constraints(String text) {
        return new Constraints(1, 9, "0", "1", text, text, List.of(text, "plain " + text));
    }
}
