package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.Parameter.Target;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One thing under several names. */
final class InconsistentParameterName implements LintRule {

    /** A parameter in its action. */
    private record Use(Action action, Parameter parameter) {
        String id() {
            return parameter.id();
        }
    }

    @Override
    public RuleText text() {
        return new RuleText(
                "inconsistent-parameter-name",
                "the same place of requests to one resource, or the same label, has different parameter ids in two actions",
                """
                Whoever knows one action of a connector expects the others to speak alike. The rule compares what is sent to the same
                query parameter, header or place in a body of the same resource (the first part of the path), and parameters that share a
                label. The id that most actions use is taken for the right one.
                """,
                """
                # actions/get-user.yaml

                action: get-user
                description: Reads one user.
                parameters:
                  username: {type: string, to: query.username, description: Who to read.}
                call: GET /user
                # actions/remove-user.yaml

                action: remove-user
                description: Removes one user.
                parameters:
                  login: {type: string, to: query.username, description: Who to remove.}
                call: DELETE /user
                """,
                """
                # actions/get-user.yaml

                action: get-user
                description: Reads one user.
                parameters:
                  username: {type: string, to: query.username, description: Who to read.}
                call: GET /user
                # actions/remove-user.yaml

                action: remove-user
                description: Removes one user.
                parameters:
                  username: {type: string, to: query.username, description: Who to remove.}
                call: DELETE /user
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        Map<String, List<Use>> groups = new TreeMap<>();
        for (Action action : subject.connector().actions()) {
            for (Parameter parameter : action.parameters()) {
                Use use = new Use(action, parameter);
                groups.computeIfAbsent("label " + parameter.name(), key -> new ArrayList<>())
                        .add(use);
                places(action, parameter)
                        .forEach(place -> groups.computeIfAbsent(place, key -> new ArrayList<>())
                                .add(use));
            }
        }
        Set<Use> reported = new HashSet<>();
        groups.values().forEach(uses -> check(subject, report, uses, reported));
    }

    private static void check(LintSubject subject, LintReport report, List<Use> uses, Set<Use> reported) {
        Map<String, Long> actionsById =
                uses.stream().collect(Collectors.groupingBy(Use::id, TreeMap::new, Collectors.counting()));
        if (actionsById.size() < 2) {
            return;
        }
        long most =
                actionsById.values().stream().mapToLong(Long::longValue).max().orElse(0);
        Use model = uses.stream()
                .filter(use -> actionsById.getOrDefault(use.id(), 0L) == most)
                .findFirst()
                .orElseThrow();
        for (Use use : uses) {
            // Two parameters of one action differ on purpose.
            boolean both = use.action().parameter(model.id()).isPresent()
                    || model.action().parameter(use.id()).isPresent();
            if (!use.id().equals(model.id()) && !both && reported.add(use)) {
                report.add(
                        subject.in(use.action(), "parameters", use.id()),
                        "the parameter " + Quote.code(use.id()) + " is called " + Quote.code(model.id())
                                + " in the action " + Quote.code(model.action().id()),
                        "use one id for one thing");
            }
        }
    }

    private static Set<String> places(Action action, Parameter parameter) {
        Set<String> places = new TreeSet<>();
        for (Target target : parameter.targets()) {
            action.step(target.step())
                    .ifPresent(step -> places.add(
                            place(step, target.place().toString(), target.path().toString())));
        }
        for (Step step : action.steps()) {
            step.query().forEach((name, value) -> {
                if (isWhole(value, parameter.id())) {
                    places.add(place(step, "QUERY", new JsonPath(List.of(new JsonPath.Part.Name(name))).toString()));
                }
            });
        }
        return places;
    }

    private static String place(Step step, String kind, String path) {
        return resource(step) + " " + kind.toUpperCase(Locale.ROOT) + " " + path;
    }

    /** The text of the path up to its second slash or first slot. */
    private static String resource(Step step) {
        String text = step.path().isEmpty() || !(step.path().get(0) instanceof Value.Template.Part.Literal literal)
                ? ""
                : literal.text();
        int end = text.indexOf('/', 1);
        return end < 0 ? text : text.substring(0, end);
    }

    private static boolean isWhole(Value value, String parameter) {
        Source only = null;
        if (value instanceof Value.Reference reference && reference.table().isEmpty()) {
            only = reference.from();
        } else if (value instanceof Value.Template template
                && template.parts().size() == 1
                && template.parts().get(0) instanceof Value.Template.Part.Slot slot) {
            only = slot.from();
        }
        return only instanceof Source.Input input
                && input.parameter().equals(parameter)
                && input.path().parts().isEmpty();
    }
}
