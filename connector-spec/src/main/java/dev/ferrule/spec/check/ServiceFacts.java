package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Suggestion;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Group;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.RateLimit;
import dev.ferrule.spec.model.ServiceVersion;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a connector says about its service as a whole, once its actions are known. */
final class ServiceFacts {

    private final Diagnostics diagnostics;
    private final Fields connector;
    private final List<Action> actions;

    ServiceFacts(Diagnostics diagnostics, Fields connector, List<Action> actions) {
        this.diagnostics = diagnostics;
        this.connector = connector;
        this.actions = actions;
    }

    /** The groups of parameters. */
    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (var entry : connector.entries("groups")) {
            if (entry.name().equals(Parameter.INTERNAL)) {
                diagnostics.report(
                        DiagnosticCode.RESERVED_NAME,
                        entry.key().span(),
                        "parameters of the group `internal` are shown nowhere",
                        "give the group another name");
            }
            Fields group = Fields.of(entry.value());
            groups.add(new Group(
                    entry.key().span().start(),
                    entry.name(),
                    group.text("name", Names.title(entry.name())),
                    group.text("description", "")));
        }
        return List.copyOf(groups);
    }

    /** The versions of the service. */
    List<ServiceVersion> versions() {
        return connector.entries("versions").stream()
                .map(entry -> new ServiceVersion(
                        entry.key().span().start(),
                        entry.name(),
                        Fields.of(entry.value()).text("description", "")))
                .toList();
    }

    /** The id of the action that tests a connection; it must run without any input. */
    @Nullable
    String connectionTest() {
        Optional<Scalar> written = connector.scalar("test");
        written.flatMap(this::action)
                .ifPresent(action -> action.parameters().stream()
                        .filter(Parameter::required)
                        .forEach(parameter -> diagnostics.report(
                                DiagnosticCode.TEST_NEEDS_INPUT,
                                connector.span("test"),
                                "the action " + Quote.code(action.id()) + " needs " + Quote.code(parameter.id()),
                                "name an action that reads something and requires nothing")));
        return connector.text("test");
    }

    /** How many requests the service takes. */
    List<RateLimit> limits() {
        List<RateLimit> limits = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (var node : connector.items("limits")) {
            Fields limit = Fields.of(node);
            String name = limit.text("name", "");
            if (!names.add(name)) {
                diagnostics.report(
                        DiagnosticCode.DUPLICATE_NAME,
                        limit.span("name"),
                        "there are two limits " + Quote.code(name),
                        "give one of them another name");
            }
            limit.scalars("actions").forEach(this::action);
            limits.add(new RateLimit(
                    node.span().start(),
                    name,
                    limit.scalar("requests").map(ServiceFacts::whole).orElse(1),
                    DelayMapper.time(limit.text("per", "")).orElse(Duration.ofSeconds(1)),
                    List.copyOf(limit.texts("actions"))));
        }
        return List.copyOf(limits);
    }

    private static int whole(Scalar scalar) {
        return scalar.text().matches("[0-9]{1,6}") ? Integer.parseInt(scalar.text()) : 1;
    }

    private Optional<Action> action(Scalar id) {
        Optional<Action> found =
                actions.stream().filter(action -> action.id().equals(id.text())).findFirst();
        if (found.isEmpty()) {
            diagnostics.report(
                    DiagnosticCode.UNKNOWN_REFERENCE,
                    id.span(),
                    "there is no action " + Quote.code(id.text()),
                    Suggestion.hint(id.text(), actions.stream().map(Action::id).toList()));
        }
        return found;
    }
}
