package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.files.SpecFolder;
import dev.ferrule.spec.grammar.NameRule;
import dev.ferrule.spec.grammar.Words;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.Parameter.Place;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.yaml.SpecDocument;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one action. */
final class ActionMapper {

    private final Diagnostics diagnostics;
    private final TypeReader types;
    private final SpecFolder folder;
    private final boolean library;

    /**
     * Makes a mapper.
     *
     * @param types reads types, those of the connector included
     * @param folder where examples lie
     * @param library whether the pages know a library of workflows
     */
    ActionMapper(Diagnostics diagnostics, TypeReader types, SpecFolder folder, boolean library) {
        this.diagnostics = diagnostics;
        this.types = types;
        this.folder = folder;
        this.library = library;
    }

    /**
     * The action of a file, in the scope of its connector.
     *
     * @param sound whether all of its keys and kinds are right
     */
    Action map(SpecDocument document, Scope connector, boolean sound) {
        Fields action = Fields.of(document.root());
        String id = action.text("action", "");
        int errors = diagnostics.errors();
        checkHeader(document, action, id);
        WireTargets wire = new WireTargets(diagnostics);
        StepsMapper stepsMapper = new StepsMapper(diagnostics, folder);
        List<StepOutline> outlines = stepsMapper.outlines(action);
        ParameterMapper parameterMapper = new ParameterMapper(diagnostics, types);
        List<Entry> entries = action.entries("parameters");
        ValuesMapper values = new ValuesMapper(diagnostics);
        Scope parametersAlone = connector
                .inAction(parameterMapper.types(entries), new HashSet<>())
                .knowing(new Members(types.known(), true));
        Scope scope = values.map(action, parametersAlone);
        List<Step> steps = stepsMapper.map(outlines, scope, wire);
        List<Parameter> parameters = parameterMapper.map(
                entries, scope, new TargetMapper(diagnostics, outlines, wire), PathSlots.parametersIn(steps));
        Action.Output output = new OutputMapper(diagnostics, types, folder)
                .map(action, outlines, scope.between(reads(outlines), takes(outlines), Set.of()));
        // A key or a kind that is wrong may be what should send it.
        if (diagnostics.errors() == errors && sound) {
            parameterMapper.reportUnused(action, entries, scope);
            values.reportUnused(action, scope);
        }
        scope.used().stream().filter(name -> name.startsWith("connection.")).forEach(connector.used()::add);
        PathSlots slots = new PathSlots(diagnostics, parameters);
        slots.checkSegments(entries, steps);
        slots.checkStyles(entries, steps, outlines);
        UploadSecrets secrets = new UploadSecrets(diagnostics, parameters, scope);
        FilePlaces files = new FilePlaces(diagnostics, parameters);
        for (int i = 0; i < steps.size(); i++) {
            files.check(steps.get(i), outlines.get(i));
            slots.check(steps.get(i), outlines.get(i).fields().span("call"));
            secrets.check(steps.get(i), outlines.get(i));
            slots.checkFile(steps.get(i), outlines.get(i).fields());
        }
        return new Action(
                action.span().start(),
                id,
                action.text("name", Names.title(id)),
                action.text("description", ""),
                new NotesMapper(diagnostics).map(action),
                action.text("reference"),
                parameters,
                withBodies(steps, parameters),
                output,
                page(action),
                new RulesMapper(diagnostics, parameters).map(action),
                AboutMapper.map(action),
                new LifecycleMapper(diagnostics).map(action),
                hooks(scope));
    }

    private static Action.Page page(Fields action) {
        return new Action.Page(action.text("slug"), action.has("library") ? workflow(action) : null);
    }

    private static Action.Workflow workflow(Fields action) {
        String title = action.text("library");
        Fields library = action.nested("library").orElseThrow();
        return title == null
                ? new Action.Workflow(library.text("title", ""), library.text("url"))
                : new Action.Workflow(title, null);
    }

    private static List<String> hooks(Scope scope) {
        return scope.used().stream()
                .filter(name -> name.startsWith(ValueMapper.USED_HOOK))
                .map(name -> name.substring(ValueMapper.USED_HOOK.length()))
                .sorted()
                .toList();
    }

    private void checkHeader(SpecDocument document, Fields action, String id) {
        String expected = "actions/" + id + ".yaml";
        if (NameRule.KEBAB.allows(id) && !document.file().equals(expected)) {
            diagnostics.report(
                    DiagnosticCode.FILE_NAME,
                    action.span("action"),
                    "the action " + Quote.code(id) + " stands in the file " + Quote.code(document.file()),
                    "rename the file to " + Quote.code(expected) + ", or the action");
        }
        if (!action.has("description")) {
            diagnostics.report(
                    DiagnosticCode.MISSING_DESCRIPTION,
                    action.span(),
                    "the action has no description",
                    "add `description:` with one or two sentences");
        }
        if (action.has("library") && workflow(action).url() == null && !library) {
            diagnostics.report(
                    DiagnosticCode.NO_LIBRARY,
                    action.keySpan("library"),
                    "the action names a workflow of a library, and the connector has no library",
                    "add `pages: {library: {url: ...}}` to connector.yaml, or say `library: {title: ..., url: ...}` here");
        }
    }

    private static Map<String, Step.Read> reads(List<StepOutline> outlines) {
        Map<String, Step.Read> reads = new LinkedHashMap<>();
        outlines.forEach(outline -> reads.put(outline.id(), outline.read()));
        return reads;
    }

    private static Map<String, Set<String>> takes(List<StepOutline> outlines) {
        Map<String, Set<String>> takes = new HashMap<>();
        outlines.forEach(outline -> takes.put(outline.id(), outline.takes()));
        return takes;
    }

    /** Gives a body to the steps that need one for what parameters send. */
    private static List<Step> withBodies(List<Step> steps, List<Parameter> parameters) {
        Set<String> targeted = new HashSet<>();
        parameters.stream()
                .flatMap(parameter -> parameter.targets().stream())
                .filter(target -> target.place() == Place.BODY)
                .forEach(target -> targeted.add(target.step()));
        List<Step> complete = new ArrayList<>();
        for (Step step : steps) {
            boolean implicit = step.body() == null
                    && targeted.contains(step.id())
                    && Words.METHODS_WITH_BODY.contains(step.method());
            complete.add(
                    implicit
                            ? step.toBuilder()
                                    .body(new Step.Body(null, List.of(), null))
                                    .build()
                            : step);
        }
        return List.copyOf(complete);
    }
}
