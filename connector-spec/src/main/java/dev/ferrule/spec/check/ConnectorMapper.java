package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.files.SpecFolder;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.AuthScheme;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.Connector.ConnectionField;
import dev.ferrule.spec.model.Connector.Pages;
import dev.ferrule.spec.model.Hook;
import dev.ferrule.spec.model.ObjectType;
import dev.ferrule.spec.model.ResponseRule;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.yaml.SpecDocument;
import dev.ferrule.spec.yaml.SpecNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Reads a connector and its actions. */
final class ConnectorMapper {

    private final Diagnostics diagnostics;
    private final SpecFolder folder;

    ConnectorMapper(Diagnostics diagnostics, SpecFolder folder) {
        this.diagnostics = diagnostics;
        this.folder = folder;
    }

    Connector map(SpecDocument document, List<SpecDocument> actionDocuments) {
        Fields fields = Fields.of(document.root());
        String id = fields.text("connector", "");
        String name = fields.text("name", Names.title(id));
        List<ConnectionField> connection = new ConnectionMapper(diagnostics).map(fields.entries("connection"));
        Scope plain = Scope.ofConnection(types(connection), ConcurrentHashMap.newKeySet());
        Map<String, Hook> hooks = new HooksMapper(diagnostics).map(fields.entries("hooks"), plain);
        Scope scope = plain.withHooks(hooks);
        List<SpecNode.Entry> typeEntries = fields.entries("types");
        LinkedHashSet<String> typeNames = new LinkedHashSet<>();
        typeEntries.forEach(entry -> typeNames.add(entry.name()));
        TypeReader types = new TypeReader(diagnostics, typeNames);
        Map<String, ObjectType> objectTypes = new TypesMapper(diagnostics, types).map(typeEntries);
        Pages pages = PagesMapper.map(fields, name);
        TypeReader known = types.knowing(objectTypes);
        Set<String> actionIds = actionIds(actionDocuments);
        List<Mapped> mapped = actionDocuments.parallelStream()
                .map(action -> {
                    Diagnostics own = new Diagnostics();
                    ActionMapper mapper = new ActionMapper(
                            own, known.reportingTo(own), folder.reportingTo(own), pages.library() != null, actionIds);
                    return new Mapped(mapper.map(action, scope), own);
                })
                .toList();
        mapped.forEach(action -> diagnostics.reportAll(action.problems()));
        List<Action> actions = mapped.stream()
                .map(Mapped::action)
                .sorted(Comparator.comparing(Action::id))
                .toList();
        ExampleChecker examples = new ExampleChecker(diagnostics, objectTypes);
        actions.forEach(action -> examples.check(action.output()));
        LookupChecker lookups = new LookupChecker(diagnostics, actions);
        actionDocuments.forEach(lookups::check);
        Value server = server(fields, connection, plain);
        List<ResponseRule> responses = new ResponseRuleMapper(diagnostics)
                .map(fields.items("responses"), scope.judging(Source.THIS, Step.Read.JSON));
        Set<String> elsewhere = Set.copyOf(scope.used());
        List<AuthScheme> auth = new AuthMapper(diagnostics).map(fields, scope);
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
                ErrorsMapper.map(fields.entries("errors")),
                objectTypes,
                actions,
                pages,
                Map.of(),
                service.groups(),
                allow(fields),
                service.limits(),
                service.connectionTest(),
                service.versions(),
                hooks,
                ProfileMapper.map(fields));
    }

    /** An action and what is wrong with it; actions do not depend on each other, so several are read at a time. */
    private record Mapped(Action action, Diagnostics problems) {}

    private static Set<String> actionIds(List<SpecDocument> actions) {
        return actions.stream()
                .map(action -> Fields.of(action.root()).text("action", ""))
                .collect(Collectors.toSet());
    }

    private static Map<String, ValueType> types(List<ConnectionField> connection) {
        Map<String, ValueType> types = new LinkedHashMap<>();
        connection.forEach(field -> types.put(field.id(), field.type()));
        return types;
    }

    private static List<String> allow(Fields fields) {
        return fields.nested("server")
                .map(server -> List.copyOf(server.texts("allow")))
                .orElse(List.of());
    }

    private Value server(Fields fields, List<ConnectionField> connection, Scope scope) {
        return fields.nested("server")
                .map(server -> new ServerMapper(diagnostics, connection).map(server, scope))
                .orElseGet(Value.Null::new);
    }
}
