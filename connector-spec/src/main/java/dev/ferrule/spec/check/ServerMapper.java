package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.diagnostic.Suggestion;
import dev.ferrule.spec.grammar.NameRule;
import dev.ferrule.spec.model.Connector.ConnectionField;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.Value.Template.Part;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import dev.ferrule.spec.yaml.SpecNode.Kind;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the base URLs of calls. */
final class ServerMapper {

    private final Diagnostics diagnostics;
    private final List<ConnectionField> connection;
    private final boolean ofTokens;

    ServerMapper(Diagnostics diagnostics, List<ConnectionField> connection) {
        this(diagnostics, connection, false);
    }

    private ServerMapper(Diagnostics diagnostics, List<ConnectionField> connection, boolean ofTokens) {
        this.diagnostics = diagnostics;
        this.connection = connection;
        this.ofTokens = ofTokens;
    }

    /** Reads addresses that tokens are got from, which may have a query. */
    static ServerMapper ofTokens(Diagnostics diagnostics, List<ConnectionField> connection) {
        return new ServerMapper(diagnostics, connection, true);
    }

    Value map(Fields server, Scope scope) {
        return server.node("url").map(url -> map(url, scope)).orElseGet(Value.Null::new);
    }

    /** The names of the other servers of a connector. */
    static Set<String> names(Fields connector) {
        return entries(connector).stream().map(Entry::name).collect(Collectors.toUnmodifiableSet());
    }

    private static List<Entry> entries(Fields connector) {
        return connector
                .nested("server")
                .map(server -> server.entries("others"))
                .orElse(List.of());
    }

    /** The other servers, by name, whose addresses are made like the usual one. */
    Map<String, Value> others(Fields connector, Scope scope) {
        Map<String, Value> others = new LinkedHashMap<>();
        for (Entry other : entries(connector)) {
            others.put(other.name(), map(other.value(), scope));
        }
        return others;
    }

    /** The name of the server that takes the call of a step; null for the usual one, or one that is not known. */
    static @Nullable String named(Fields step, Scope scope, Diagnostics diagnostics) {
        Scalar name = step.scalar("server").orElse(null);
        if (name == null || scope.servers().contains(name.text())) {
            return name == null ? null : name.text();
        }
        // What is no name at all has been reported.
        if (NameRule.KEBAB.allows(name.text())) {
            diagnostics.report(
                    DiagnosticCode.UNKNOWN_SERVER,
                    name.span(),
                    "there is no server " + Quote.code(name.text()),
                    scope.servers().isEmpty()
                            ? "name its address under `others` of the connector's `server`"
                            : Suggestion.hint(
                                    name.text(),
                                    scope.servers().stream().sorted().toList()));
        }
        return null;
    }

    /** An address that is made like that of the server. */
    Value map(SpecNode url, Scope scope) {
        if (url instanceof Scalar scalar) {
            return text(scalar, scope);
        }
        Value value = new ValueMapper(diagnostics).map(url, scope);
        check(value, url.span());
        return value;
    }

    private Value text(Scalar scalar, Scope scope) {
        if (scalar.kind() == Kind.NULL || scalar.text().isBlank()) {
            Expected.report(diagnostics, scalar, "a URL", "write a URL such as `{connection.base_url}/api`");
            return new Value.Null();
        }
        Value value = new Value.Template(new TemplateParser(diagnostics).parse(scalar, scope), null);
        check(value, scalar.span());
        return value;
    }

    private void check(Value value, Span span) {
        if (value instanceof Value.Template template) {
            template(template.parts(), span);
        } else if (value instanceof Value.Text text) {
            check(text.text(), span);
        } else if (value instanceof Value.Reference reference) {
            reference.table().values().forEach(entry -> check(entry, span));
            Optional.ofNullable(reference.otherwise()).ifPresent(otherwise -> check(otherwise, span));
        } else if (value instanceof Value.When when) {
            check(when.give(), span);
            Optional.ofNullable(when.otherwise()).ifPresent(otherwise -> check(otherwise, span));
        } else {
            diagnostics.report(
                    DiagnosticCode.BAD_URL, span, "this is no URL", "write a text, or `{$from: ..., table: ...}`");
        }
    }

    private void check(String url, Span span) {
        UrlChecker checker = new UrlChecker(diagnostics);
        if (ofTokens) {
            checker.checkEndpoint(url, span);
        } else {
            checker.checkServer(url, span);
        }
    }

    /** Puts a harmless word into each slot and looks at the URL that comes out. */
    private void template(List<Part> parts, Span span) {
        if (parts.isEmpty()) {
            return;
        }
        if (parts.stream()
                .anyMatch(part -> part instanceof Part.Slot slot && slot.from() == SourceResolver.UNRESOLVED)) {
            return; // Reported, and no URL can be told from it.
        }
        StringBuilder url = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Part.Literal literal) {
                url.append(literal.text());
            } else if (url.isEmpty()) {
                url.append("https://host");
            } else {
                url.append(slot(url, ((Part.Slot) part).from(), span));
            }
        }
        boolean glued = parts.size() > 1
                && parts.get(0) instanceof Part.Slot
                && !(parts.get(1) instanceof Part.Literal literal
                        && literal.text().startsWith("/"));
        if (glued) {
            diagnostics.report(
                    DiagnosticCode.BAD_URL,
                    span,
                    "what follows the first slot would change the host",
                    "write `/` behind the slot");
            return;
        }
        check(url.toString(), span);
    }

    /** A word for a slot; in the host it must not let its field leave the host. */
    private String slot(StringBuilder before, Source source, Span span) {
        ConnectionField field = connection.stream()
                .filter(each -> source.equals(new Source.Connection(each.id())))
                .findFirst()
                .orElse(null);
        if (field == null) {
            return "slot";
        }
        if (field.type() == ValueType.Scalar.INTEGER) {
            return "1";
        }
        boolean open = field.type() == ValueType.Scalar.STRING
                && field.constraints().pattern() == null
                && field.constraints().options().isEmpty();
        if (open && before.indexOf("/", "https://".length()) < 0) {
            diagnostics.report(
                    DiagnosticCode.OPEN_HOST,
                    span,
                    "the connection field " + Quote.code(field.id()) + " is part of the host and may be any text",
                    "give it a `pattern` such as `[a-z0-9-]+`, or `options`");
        }
        return "slot";
    }
}
