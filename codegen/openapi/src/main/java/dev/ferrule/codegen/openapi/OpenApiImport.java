package dev.ferrule.codegen.openapi;

import dev.ferrule.codegen.openapi.action.ActionMaker;
import dev.ferrule.codegen.openapi.action.ActionPlan;
import dev.ferrule.codegen.openapi.action.LeftOut;
import dev.ferrule.codegen.openapi.action.Operation;
import dev.ferrule.codegen.openapi.action.OperationFinder;
import dev.ferrule.codegen.openapi.connector.ConnectorMaker;
import dev.ferrule.codegen.openapi.connector.OtherServers;
import dev.ferrule.codegen.openapi.document.ApiDocument;
import dev.ferrule.codegen.openapi.document.DocumentException;
import dev.ferrule.codegen.openapi.report.ImportReport;
import dev.ferrule.codegen.openapi.report.LossCode;
import dev.ferrule.codegen.openapi.report.Losses;
import dev.ferrule.codegen.openapi.schema.ExampleMaker;
import dev.ferrule.codegen.openapi.schema.TypeBook;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the files of a connector from an OpenAPI document of version 2.0, 3.0 or 3.1. What the language has no word for is
 * left out and reported; an operation that cannot be an action is left out, and the others go on. The same document and
 * choice give the same bytes.
 *
 * <pre>{@code
 * ImportedSpec spec = new OpenApiImport().run(Files.readAllBytes(document));
 * spec.files().forEach(...);
 * System.out.print(spec.report().text());
 * }</pre>
 */
public final class OpenApiImport {

    private final Selection selection;
    private final Optional<String> name;

    /** Imports all operations, under an id that the document's title gives. */
    public OpenApiImport() {
        this(Selection.ALL, Optional.empty());
    }

    private OpenApiImport(Selection selection, Optional<String> name) {
        this.selection = selection;
        this.name = name;
    }

    /** Imports these operations alone. */
    public OpenApiImport only(Selection chosen) {
        return new OpenApiImport(chosen, name);
    }

    /** Gives the connector this id, which is lower case words joined by {@code -}. */
    public OpenApiImport named(String id) {
        return new OpenApiImport(selection, Optional.of(id));
    }

    /**
     * Makes the files.
     *
     * @param document JSON or YAML
     * @throws DocumentException when it is no OpenAPI document that can be read
     */
    public ImportedSpec run(byte[] document) {
        ApiDocument api = ApiDocument.read(document);
        Losses losses = new Losses();
        String id = name.orElseGet(() -> ConnectorMaker.id(api));
        OperationFinder finder = new OperationFinder(api, losses);
        List<Operation> operations =
                finder.find().stream().filter(selection::has).toList();
        TypeBook types = new TypeBook(api, losses);
        ActionMaker maker = new ActionMaker(api, losses, types);
        OtherServers others = new OtherServers(api, losses);
        Map<String, ActionPlan> plans = new LinkedHashMap<>();
        for (Operation operation : operations) {
            plan(operation, maker, losses).ifPresent(plan -> plans.put(operation.id(), plan));
        }
        types.finish();
        List<Operation> kept =
                plans.values().stream().map(ActionPlan::operation).toList();
        Map<String, String> servers = new HashMap<>();
        for (Operation operation : kept) {
            others.name(operation).ifPresent(server -> servers.put(operation.id(), server));
        }
        Draft draft = new Draft(new ConnectorMaker(api, losses, types).make(id, kept, others));
        ExampleMaker examples = new ExampleMaker(types.types());
        Map<String, String> pointers = new HashMap<>(types.pointers());
        for (ActionPlan plan : plans.values()) {
            Map<String, Object> keys = at(servers.get(plan.operation().id()), plan.keys());
            example(plan, examples, keys, draft, losses);
            draft.put("actions/" + plan.operation().id() + ".yaml", keys);
            pointers.put(plan.operation().id(), plan.operation().node().pointer());
        }
        draft.types(new TypeFiles(types.types()));
        SpecRepair.Sound sound = new SpecRepair(draft, losses, pointers).sound();
        int imported = sound.connector().actions().size();
        ImportReport report = new ImportReport(
                id,
                api.version(),
                operations.size() + (selection.isAll() ? finder.leftOut() : 0),
                imported,
                losses.sorted());
        return new ImportedSpec(sound.files(), sound.connector(), report);
    }

    /** The keys of an action, with the server that takes its call behind the call. */
    private static Map<String, Object> at(@Nullable String server, Map<String, Object> keys) {
        Map<String, Object> made = new LinkedHashMap<>();
        keys.forEach((key, value) -> {
            made.put(key, value);
            if (key.equals("call") && server != null) {
                made.put("server", server);
            }
        });
        return made;
    }

    private static Optional<ActionPlan> plan(Operation operation, ActionMaker maker, Losses losses) {
        try {
            return Optional.of(maker.make(operation));
        } catch (LeftOut problem) {
            losses.add(LossCode.OPERATION_LEFT_OUT, operation.node(), problem.reason());
            return Optional.empty();
        }
    }

    private static void example(
            ActionPlan plan, ExampleMaker examples, Map<String, Object> keys, Draft draft, Losses losses) {
        plan.output().ifPresent(use -> {
            Optional<Object> made = examples.make(use, plan.example());
            boolean shown = made.isPresent()
                    && (!use.type().equals("any") || made.get() instanceof Map<?, ?> || made.get() instanceof List<?>);
            if (!shown) {
                losses.add(LossCode.EXAMPLE, plan.operation().node(), "No example could be made for the output.");
                return;
            }
            String file = "examples/" + plan.operation().id() + ".json";
            draft.text(file, ExampleJson.write(made.get()));
            Map<String, Object> output = new LinkedHashMap<>();
            if (keys.get("output") instanceof Map<?, ?> written) {
                written.forEach((key, value) -> output.put((String) key, value));
            }
            output.put("example", file);
            keys.put("output", output);
        });
    }
}
