package dev.ferrule.testkit.mock;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.Condition;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.PaginationDefinition.Next;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.ConnectionBuilder;
import dev.ferrule.spec.model.Action;
import dev.ferrule.testkit.sample.NoSample;
import dev.ferrule.testkit.sample.SampleInputs;
import dev.ferrule.testkit.sandbox.SandboxConnections;
import dev.ferrule.testkit.sandbox.SandboxService;
import dev.ferrule.testkit.sandbox.ServiceTransport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Finds the answers with which an action succeeds by running it, with nothing sent. When it fails in a step, that step
 * gets the answer of "no such thing", if that is an answer to it, or is preferred to others that send the same.
 */
final class Rehearsal {

    static final String NOWHERE = "http://127.0.0.1";

    private final LoweredConnector connector;
    private final UnaryOperator<ConnectionBuilder> prepare;
    private final Function<List<MockedCall>, Turns> turns;
    private final SampleInputs samples;

    Rehearsal(LoweredConnector connector) {
        this(connector, UnaryOperator.identity(), Turns::byWeight);
    }

    /**
     * Rehearses actions of a connector.
     *
     * @param prepare adds to a connection what its program must give, such as hooks
     * @param turns how requests are told from each other
     */
    Rehearsal(
            LoweredConnector connector,
            UnaryOperator<ConnectionBuilder> prepare,
            Function<List<MockedCall>, Turns> turns) {
        this.connector = connector;
        this.prepare = prepare;
        this.turns = turns;
        this.samples = new SampleInputs(connector.connector());
    }

    /**
     * What came out.
     *
     * @param calls the answers
     * @param gap why they are not as they should be; empty when the action returned its example
     * @param ended whether the action ended well, whatever it returned
     */
    record Result(List<MockedCall> calls, Optional<String> gap, boolean ended) {}

    /** Runs the action with what it must be given. */
    Result of(Action action, ActionDefinition definition) {
        return of(action, definition, each -> samples.least(action, each));
    }

    /** Runs the action with these inputs. */
    Result of(Action action, ActionDefinition definition, Function<ActionDefinition, Inputs> inputs) {
        Optional<JsonValue> example =
                Optional.ofNullable(action.output().example()).map(file -> JsonReader.read(file.text()));
        Set<String> absent = new HashSet<>();
        Set<String> preferred = new HashSet<>();
        while (true) {
            List<MockedCall> calls = new ArrayList<>();
            try {
                calls.addAll(calls(definition, example, absent, preferred));
                JsonValue output = run(definition, inputs.apply(definition), calls);
                boolean same = example.isEmpty() || shown(output).equals(shown(example.get()));
                return new Result(
                        calls, same ? Optional.empty() : Optional.of("what it returns differs from its example"), true);
            } catch (NoSample e) {
                return new Result(calls, Optional.of(String.valueOf(e.getMessage())), false);
            } catch (ConnectorException e) {
                Optional<String> step = e.failure().step();
                boolean changed = step.filter(id -> mayBeAbsent(definition, id))
                                .filter(absent::add)
                                .isPresent()
                        || step.filter(preferred::add).isPresent();
                if (!changed) {
                    return new Result(calls, Optional.of(String.valueOf(e.getMessage())), false);
                }
            }
        }
    }

    private List<MockedCall> calls(
            ActionDefinition definition, Optional<JsonValue> example, Set<String> absent, Set<String> preferred) {
        AnswerMaker maker = new AnswerMaker(connector.connector(), definition, example);
        AnswerMaker empty = new AnswerMaker(connector.connector(), definition, Optional.of(JsonReader.read("[]")));
        List<MockedCall> calls = new ArrayList<>();
        List<StepDefinition> steps = definition.steps().stream()
                .sorted(Comparator.comparing(step -> !preferred.contains(step.id())))
                .toList();
        for (StepDefinition step : steps) {
            calls.add(new MockedCall(
                    definition.id(),
                    step,
                    absent.contains(step.id())
                            ? AnswerMaker.absent(step)
                            : maker.success(example.flatMap(any -> readBack(definition, step))
                                    .orElse(step)),
                    endsWithAnEmptyPage(step) ? Optional.of(empty.success(step)) : Optional.empty()));
        }
        return calls;
    }

    /** Pages that are counted, and those whose cursor is a part of their last item, go on until there is no item. */
    private static boolean endsWithAnEmptyPage(StepDefinition step) {
        return step.pagination()
                .filter(pages -> pages.next() instanceof Next.Page
                        || pages.next() instanceof Next.Offset
                        || (pages.next() instanceof Next.Cursor cursor
                                && AnswerMaker.isInItems(cursor.from(), pages)
                                && pages.more().equals(Condition.ALWAYS)))
                .isPresent();
    }

    /** The step that reads the output where this one reads, too: both get what is documented. */
    private static Optional<StepDefinition> readBack(ActionDefinition definition, StepDefinition step) {
        List<Origin.Body> places = Reads.all(definition.outputValue(), Origin.Body.class);
        return definition.steps().stream()
                .filter(other -> places.stream().anyMatch(body -> body.step().equals(other.id())))
                .filter(other -> other.method().equals("GET") && step.method().equals("GET"))
                .filter(other -> other.read() == step.read()
                        && MockedCall.path(other)
                                .pattern()
                                .equals(MockedCall.path(step).pattern()))
                .findFirst();
    }

    private static boolean mayBeAbsent(ActionDefinition definition, String step) {
        return definition.steps().stream()
                .anyMatch(each -> each.id().equals(step) && !each.absent().isEmpty());
    }

    private JsonValue run(ActionDefinition definition, Inputs inputs, List<MockedCall> calls) {
        SandboxService service = service(connector, calls, turns.apply(calls), scene -> {});
        Map<String, String> fields = service.connectionFields(NOWHERE);
        try (Connection connection = prepare.apply(SandboxConnections.builder(connector.connector(), fields))
                .transport(new ServiceTransport(service))
                .time(new HastyTime())
                .open()) {
            return connection.run(definition, inputs);
        }
    }

    static SandboxService service(
            LoweredConnector connector, List<MockedCall> calls, Turns turns, Consumer<Scene> seen) {
        return new ExampleService(
                calls,
                turns,
                new Credentials(connector.connector()),
                baseUrl -> ConnectionFields.of(connector.connector(), baseUrl),
                seen);
    }

    private static String shown(JsonValue value) {
        return JsonWriter.masked(value);
    }
}
