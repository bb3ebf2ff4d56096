package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.NamedType;
import dev.ferrule.spec.model.ObjectType;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that has a description.
 *
 * @param kind what it is
 * @param owner what it belongs to; those with one owner are read together
 * @param id its id, name or code in the spec
 * @param name the label that people read
 * @param description the description, empty for none
 * @param key where it stands itself
 * @param span where its description stands, or itself when it has none
 */
record Described(Kind kind, String owner, String id, String name, String description, Span key, Span span) {

    /** What can have a description. */
    enum Kind {
        CONNECTOR("connector"),
        CONNECTION_FIELD("connection field"),
        ERROR("error code"),
        TYPE("type"),
        FIELD("field"),
        ACTION("action"),
        PARAMETER("parameter");

        private final String noun;

        Kind(String noun) {
            this.noun = noun;
        }
    }

    private static final String DESCRIPTION = "description";

    /** What it is and which. */
    String title() {
        return "the " + kind.noun + " " + Quote.code(id);
    }

    /** Everything that has, or should have, a description. */
    static List<Described> in(LintSubject subject) {
        Connector connector = subject.connector();
        List<Described> all = new ArrayList<>();
        all.add(new Described(
                Kind.CONNECTOR,
                "",
                connector.id(),
                connector.name(),
                connector.description(),
                subject.inConnector("connector"),
                connector.description().isEmpty()
                        ? subject.inConnector("connector")
                        : subject.inConnector(DESCRIPTION)));
        connector
                .connection()
                .forEach(field -> all.add(new Described(
                        Kind.CONNECTION_FIELD,
                        "connection",
                        field.id(),
                        field.name(),
                        field.description(),
                        subject.inConnector("connection", field.id()),
                        subject.inConnector("connection", field.id(), DESCRIPTION))));
        connector
                .errors()
                .values()
                .forEach(error -> all.add(new Described(
                        Kind.ERROR,
                        "errors",
                        error.code(),
                        error.code(),
                        error.description(),
                        subject.inConnector("errors", error.code()),
                        subject.inConnector("errors", error.code(), DESCRIPTION))));
        connector.types().values().forEach(type -> types(subject, type, all));
        actions(subject, all);
        return all;
    }

    private static void types(LintSubject subject, NamedType type, List<Described> all) {
        all.add(new Described(
                Kind.TYPE,
                "types",
                type.name(),
                type.name(),
                type.description(),
                subject.inConnector("types", type.name()),
                subject.inConnector("types", type.name(), DESCRIPTION)));
        if (type instanceof ObjectType object) {
            fields(subject, object, all);
        }
    }

    private static void fields(LintSubject subject, ObjectType type, List<Described> all) {
        type.fields()
                .forEach(field -> all.add(new Described(
                        Kind.FIELD,
                        "type " + type.name(),
                        field.name(),
                        field.name(),
                        field.description(),
                        subject.inConnector("types", type.name(), "fields", field.name()),
                        subject.inConnector("types", type.name(), "fields", field.name(), DESCRIPTION))));
    }

    private static void actions(LintSubject subject, List<Described> all) {
        subject.connector().actions().forEach(action -> {
            all.add(new Described(
                    Kind.ACTION,
                    "actions",
                    action.id(),
                    action.name(),
                    action.description(),
                    subject.in(action, "action"),
                    action.description().isEmpty() ? subject.in(action, "action") : subject.in(action, DESCRIPTION)));
            action.parameters()
                    .forEach(parameter -> all.add(new Described(
                            Kind.PARAMETER,
                            "action " + action.id(),
                            parameter.id(),
                            parameter.name(),
                            parameter.description(),
                            subject.in(action, "parameters", parameter.id()),
                            subject.in(action, "parameters", parameter.id(), DESCRIPTION))));
        });
    }
}
