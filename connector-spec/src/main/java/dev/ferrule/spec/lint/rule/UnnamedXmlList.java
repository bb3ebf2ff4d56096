package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.NamedType;
import dev.ferrule.spec.model.ObjectType;
import dev.ferrule.spec.model.OneOfType;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.ValueType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Elements that the output documents as a list, and that are none when they occur once. */
final class UnnamedXmlList implements LintRule {

    @Override
    public RuleText text() {
        return new RuleText(
                "unnamed-xml-list", "an element of XML is a list only when it occurs more than once", """
                XML does not tell a list of one entry from a plain element. What the output documents as a list stands under `list`, else
                the answer with one entry cannot be read.
                """, """
                # actions/list-users.yaml
                action: list-users
                description: Lists the names of the users.
                call: GET /users
                read: xml
                output: {type: list, of: string, from: call.body.users.user}
                """, """
                # actions/list-users.yaml
                action: list-users
                description: Lists the names of the users.
                call: GET /users
                read: {xml: {list: users.user}}
                output: {type: list, of: string, from: call.body.users.user}
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        for (Action action : subject.connector().actions()) {
            if (action.output().shaping().isEmpty()) {
                action.output().places().forEach(place -> check(subject, report, action, place));
            }
        }
    }

    private static void check(LintSubject subject, LintReport report, Action action, Source place) {
        if (place instanceof Source.Body body) {
            action.step(body.step())
                    .filter(step -> step.read() == Step.Read.XML)
                    .ifPresent(step -> check(subject, report, action, step, body.path()));
        }
    }

    private static void check(LintSubject subject, LintReport report, Action action, Step step, JsonPath from) {
        Set<JsonPath> unnamed = new LinkedHashSet<>();
        collect(action.output().type(), from, subject.connector().types(), new HashSet<>(), unnamed);
        unnamed.removeAll(new HashSet<>(step.readOptions().lists()));
        for (JsonPath path : unnamed) {
            if (path.parts().size() > 1 && path.parts().stream().allMatch(JsonPath.Part.Name.class::isInstance)) {
                report.add(
                        subject.in(action, step, "read"),
                        "the element " + Quote.code(text(path))
                                + " is documented as a list, and is none when it occurs once",
                        "name it: `read: {xml: {list: " + text(path) + "}}`");
            }
        }
    }

    private static void collect(
            ValueType type, JsonPath at, Map<String, NamedType> types, Set<String> seen, Set<JsonPath> lists) {
        if (type instanceof ValueType.ListOf list) {
            lists.add(at);
            collect(list.items(), at, types, seen, lists);
        } else if (type instanceof ValueType.Named named
                && types.get(named.type()) instanceof ObjectType object
                && seen.add(named.type())) {
            for (ObjectType.Field field : object.fields()) {
                List<JsonPath.Part> parts = new ArrayList<>(at.parts());
                parts.add(new JsonPath.Part.Name(field.wire().get(0)));
                collect(field.type(), new JsonPath(parts), types, seen, lists);
            }
        } else if (type instanceof ValueType.Named named
                && types.get(named.type()) instanceof OneOfType choice
                && seen.add(named.type())) {
            choice.forms().forEach(form -> collect(form, choice.tag(), at, types, seen, lists));
        }
    }

    /** Without a tag, that there is a list may be what tells the form. */
    private static void collect(
            OneOfType.Form form,
            OneOfType.Tag tag,
            JsonPath at,
            Map<String, NamedType> types,
            Set<String> seen,
            Set<JsonPath> lists) {
        List<JsonPath.Part> parts = new ArrayList<>(at.parts());
        if (tag instanceof OneOfType.Tag.Key) {
            parts.add(new JsonPath.Part.Name(form.wire()));
        }
        if (!(form.type() instanceof ValueType.ListOf)) {
            collect(form.type(), new JsonPath(parts), types, seen, lists);
        }
    }

    private static String text(JsonPath path) {
        return String.join(
                ".",
                path.parts().stream()
                        .map(part -> ((JsonPath.Part.Name) part).name())
                        .toList());
    }
}
