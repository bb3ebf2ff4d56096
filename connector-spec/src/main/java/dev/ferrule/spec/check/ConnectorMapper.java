package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.files.SpecFolder;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.AuthScheme;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.Connector.ConnectionField;
import dev.ferrule.spec.model.Connector.Pages;
import dev.ferrule.spec.model.Hook;
import dev.ferrule.spec.model.NamedType;
import dev.ferrule.spec.model.ResponseRule;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.yaml.SpecDocument;
import dev.ferrule.spec.yaml.SpecNode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a connector: first what its actions need to know of it, then them one by one, then what needs them all. */
final class ConnectorMapper {

    private final Diagnostics diagnostics;
    private final SpecFolder folder;
    private final Fields fields;
    private final String id;
    private final String name;
    private final List<ConnectionField> connection;
    /** What the address of the server may refer to: it is known before any hook runs. */
    private final Scope plain;

    private final Map<String, Hook> hooks;
    private final Scope scope;
    private final Map<String, NamedType> namedTypes;
    private final TypeReader types;
    private final Pages pages;

    ConnectorMapper(Diagnostics diagnostics, SpecFolder folder, Fields fields, List<Fields> typeFiles) {
        this.diagnostics = diagnostics;
        this.folder = folder;
        this.fields = fields;
        this.id = fields.text("connector", "");
        this.name = fields.text("name", Names.title(id));
        this.connection = new ConnectionMapper(diagnostics).map(fields.entries("connection"));
        this.plain = Scope.ofConnection(types(connection), ConcurrentHashMap.newKeySet());
        this.hooks = new HooksMapper(diagnostics).map(fields.entries("hooks"), plain);
        this.scope = plain.withHooks(hooks).serving(ServerMapper.names(fields));
        List<SpecNode.Entry> typeEntries = typeEntries(fields, typeFiles);
        LinkedHashSet<String> typeNames = new LinkedHashSet<>();
        typeEntries.forEach(entry -> typeNames.add(entry.name()));
        TypeReader names = new TypeReader(diagnostics, typeNames);
        this.namedTypes = new TypesMapper(diagnostics, names).map(typeEntries);
        this.types = names.knowing(namedTypes);
        this.pages = PagesMapper.map(fields, name);
    }

    /** The types of the connector's own file and of the files of types; a name stands for one type. */
    private List<SpecNode.Entry> typeEntries(Fields own, List<Fields> files) {
        Map<String, SpecNode.Entry> entries = new LinkedHashMap<>();
        own.entries("types").forEach(entry -> entries.put(entry.name(), entry));
        for (Fields file : files) {
            for (SpecNode.Entry entry : file.entries("types")) {
                SpecNode.Entry first = entries.putIfAbsent(entry.name(), entry);
                if (first != null) {
                    diagnostics.report(
                            DiagnosticCode.DUPLICATE_NAME,
                            entry.key().span(),
                            "the type " + Quote.code(entry.name()) + " stands in "
                                    + Quote.code(first.key().span().file()) + " too",
                            "rename one of them, or remove it");
                }
            }
        }
        return List.copyOf(entries.values());
    }

    /**
     * One action; several threads may read some at a time, each with a collector of its own.
     *
     * @param sound whether all of its keys and kinds are right
     */
    CheckedAction action(SpecDocument document, boolean sound, Diagnostics own) {
        Set<String> uses = new HashSet<>();
        SpecFolder files = folder.reportingTo(own);
        Action action = new ActionMapper(own, types.reportingTo(own), files, pages.library() != null)
                .map(document, scope.using(uses), sound);
        scope.used().addAll(uses);
        new ExampleChecker(own, namedTypes).check(action.output());
        return new CheckedAction(action, Fields.of(document.root()), uses, files.named());
    }

    /** The whole, once all actions have been read, but for others that are known. */
    Connector connector(List<CheckedAction> checked, List<Action> others, Map<String, List<String>> exposures) {
        List<Action> actions = Stream.concat(checked.stream().map(CheckedAction::action), others.stream())
                .sorted(Comparator.comparing(Action::id))
                .toList();
        Map<String, Connector.ErrorEntry> errors = ErrorsMapper.map(fields.entries("errors"));
        checkReferences(checked, actions, errors);
        Value server = server();
        Map<String, Value> otherServers = otherServers();
        List<ResponseRule> responses = new ResponseRuleMapper(diagnostics)
                .map(fields.items("responses"), scope.judging(Source.THIS, Step.Read.JSON));
        Set<String> elsewhere = Set.copyOf(scope.used());
        List<AuthScheme> auth =
                new AuthMapper(diagnostics, folder, ServerMapper.ofTokens(diagnostics, connection)).map(fields, scope);
        new KeptServer(diagnostics).check(fields, server, otherServers, auth);
        ServiceFacts service = new ServiceFacts(diagnostics, fields, actions);
        return new Connector(
                fields.span().start(),
                id,
                name,
                fields.text("description", ""),
                new JavaPackage(diagnostics).read(fields, id),
                SchemeFields.complete(connection, auth, hooks, elsewhere),
                server,
                auth,
                responses,
                errors,
                namedTypes,
                actions,
                pages,
                service.groups(),
                allow(),
                service.limits(),
                service.connectionTest(),
                service.versions(),
                hooks,
                ProfileMapper.map(fields),
                otherServers,
                exposures);
    }

    private void checkReferences(
            List<CheckedAction> checked, List<Action> actions, Map<String, Connector.ErrorEntry> errors) {
        Set<String> ids = actions.stream().map(Action::id).collect(Collectors.toSet());
        LookupChecker lookups = new LookupChecker(diagnostics, actions);
        LifecycleMapper lifecycles = new LifecycleMapper(diagnostics);
        for (CheckedAction action : checked) {
            action.referring().ifPresent(written -> {
                lookups.check(written);
                ErrorsMapper.check(diagnostics, errors, written);
                lifecycles.checkReplacement(written, ids);
            });
        }
    }

    private static Map<String, ValueType> types(List<ConnectionField> connection) {
        Map<String, ValueType> types = new LinkedHashMap<>();
        connection.forEach(field -> types.put(field.id(), field.type()));
        return types;
    }

    private List<String> allow() {
        return fields.nested("server")
                .map(server -> List.copyOf(server.texts("allow")))
                .orElse(List.of());
    }

    private Value server() {
        return fields.nested("server")
                .map(server -> servers().map(server, scope.keeping(KeptServer.names(fields))))
                .orElseGet(Value.Null::new);
    }

    private Map<String, Value> otherServers() {
        return servers().others(fields, scope.keeping(KeptServer.names(fields)));
    }

    private ServerMapper servers() {
        return new ServerMapper(diagnostics, connection);
    }
}
