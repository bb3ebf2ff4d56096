package dev.ferrule.codegen.page;

import dev.ferrule.codegen.page.ActionPage.Example;
import dev.ferrule.codegen.page.ActionPage.LibraryLink;
import dev.ferrule.codegen.page.ActionPage.Reference;
import dev.ferrule.codegen.page.ConnectorPage.ActionEntry;
import dev.ferrule.codegen.page.ConnectorPage.HookRow;
import dev.ferrule.codegen.page.ConnectorPage.VersionEntry;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.AuthScheme;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.Connector.ConnectionField;
import dev.ferrule.spec.model.Connector.Library;
import dev.ferrule.spec.model.Group;
import dev.ferrule.spec.model.Hook;
import dev.ferrule.spec.model.Note;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.ValueType.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Builds the pages of a connector. */
public final class PageBuilder {

    private final Connector connector;

    /** What many actions take, and the fields of types, are described on the page of each. */
    private final Map<String, RichText> parsed = new ConcurrentHashMap<>();

    /** A builder for the pages of this connector. */
    public PageBuilder(Connector connector) {
        this.connector = connector;
    }

    /** The page of the connector itself. */
    public ConnectorPage connector() {
        Anchors anchors = new Anchors();
        return new ConnectorPage(
                connector.id(),
                SafeCharacters.line(connector.name()),
                RichText.parse(connector.description()),
                connector.connection().stream()
                        .map(field -> row(field, anchors))
                        .toList(),
                SchemeRows.of(connector, anchors),
                connector.allow(),
                ServerTexts.of(connector),
                connector.actions().stream().map(PageBuilder::entry).toList(),
                Optional.ofNullable(connector.connectionTest())
                        .flatMap(connector::action)
                        .map(PageBuilder::entry)
                        .orElse(null),
                LimitTexts.of(connector),
                connector.versions().stream()
                        .map(version -> new VersionEntry(
                                SafeCharacters.line(version.id()), RichText.parse(version.description())))
                        .toList(),
                address(connector.profile().website()),
                PageNotes.about(connector.profile()),
                connector.hooks().values().stream().map(this::row).toList(),
                ErrorRows.of(connector));
    }

    /** The pages of all actions. */
    public List<ActionPage> actions() {
        return connector.actions().stream().map(this::action).toList();
    }

    /** The address of the list of all pages, or null. */
    public @Nullable WebAddress index() {
        return address(connector.pages().index());
    }

    /** The page of an action of the connector. */
    public ActionPage action(Action action) {
        return action(action, true);
    }

    /** The page of an action, for a form that has no list of the members of the output; there may be a thousand. */
    ActionPage withoutMembersOfOutput(Action action) {
        return action(action, false);
    }

    private ActionPage action(Action action, boolean members) {
        Anchors anchors = new Anchors();
        boolean answers = action.output().value() != null;
        List<ParameterGroup> groups = groups(action, anchors);
        OutputFields fields = new OutputFields(connector.types(), anchors, this::parsed);
        List<OutputField> output =
                answers && members ? fields.of(action.output().type()) : List.of();
        return new ActionPage(
                connector.id(),
                SafeCharacters.line(connector.name()),
                action.id(),
                action.slug(),
                SafeCharacters.line(action.name()),
                index(),
                RichText.parse(action.description()),
                PageNotes.top(action, connector.exposures(action.position())),
                PageNotes.at(action, Note.Place.PARAMETERS),
                PageNotes.output(action, fields.areMore()),
                reference(action.reference()),
                groups,
                answers ? Words.type(action.output().type()) : null,
                output,
                ErrorRows.of(connector, action),
                example(action.output().example()),
                library(action.page().workflow()),
                PagingText.of(action));
    }

    private RichText parsed(String description) {
        return parsed.computeIfAbsent(description, RichText::parse);
    }

    /** Where the pages of the connector's actions lie: the slug of an action between these two texts. */
    public ActionLinks links(String before, String after) {
        return id -> connector.action(id).map(action -> before + action.slug() + after);
    }

    private List<ParameterGroup> groups(Action action, Anchors anchors) {
        FactFinder facts = new FactFinder(
                SafeCharacters.line(connector.name()),
                id -> action.parameter(id).map(Parameter::name).orElse(id),
                this::fieldLabel);
        Map<String, List<ParameterRow>> groups = new LinkedHashMap<>();
        connector.groupOrder().forEach(group -> groups.put(group, new ArrayList<>()));
        for (Parameter parameter : action.parameters()) {
            // An example comes last, behind the members that it shows.
            List<Fact> known = new ArrayList<>(facts.of(parameter, action.rules()));
            List<Fact> examples = known.stream()
                    .filter(fact -> fact.kind() == Fact.Kind.EXAMPLE)
                    .toList();
            known.removeAll(examples);
            known.addAll(MemberFacts.of(parameter.type(), connector.types(), this::parsed));
            known.addAll(examples);
            groups.computeIfAbsent(parameter.group(), group -> new ArrayList<>())
                    .add(row(parameter, known, anchors));
        }
        groups.remove(Parameter.INTERNAL);
        groups.values().removeIf(List::isEmpty);
        boolean onlyBasic = groups.size() == 1 && groups.containsKey(Parameter.BASIC);
        List<ParameterGroup> all = new ArrayList<>();
        groups.forEach((group, rows) -> all.add(new ParameterGroup(
                connector
                        .group(group)
                        .map(own -> SafeCharacters.line(own.name()))
                        .orElse(onlyBasic ? "Parameters" : Words.title(group) + " Parameters"),
                anchors.next(onlyBasic ? "parameters" : Words.slug(group) + "-parameters"),
                parsed(connector.group(group).map(Group::description).orElse("")),
                rows)));
        return all;
    }

    private ParameterRow row(Parameter parameter, List<Fact> facts, Anchors anchors) {
        return new ParameterRow(
                SafeCharacters.line(parameter.id()),
                anchors.next("param-" + parameter.id()),
                SafeCharacters.line(parameter.name()),
                parsed(parameter.description()),
                PageNotes.of(parameter),
                Words.type(parameter.type()),
                parameter.required(),
                parameter.type() == Scalar.SECRET,
                parameter.applied(),
                parameter.lifecycle().deprecation() != null,
                facts);
    }

    private ParameterRow row(ConnectionField field, Anchors anchors) {
        FactFinder facts = new FactFinder(connector.name(), this::schemeLabel, this::fieldLabel);
        return new ParameterRow(
                SafeCharacters.line(field.id()),
                anchors.next("connection-" + field.id()),
                SafeCharacters.line(field.name()),
                RichText.parse(field.description()),
                PageNotes.of(field),
                Words.type(field.type()),
                field.required() && field.requiredWith().isEmpty(),
                field.type() == Scalar.SECRET,
                true,
                false,
                facts.of(field));
    }

    private HookRow row(Hook hook) {
        return new HookRow(
                SafeCharacters.line(hook.name()),
                hook.kind().name().toLowerCase(Locale.ROOT),
                RichText.parse(hook.description()),
                hook.reads().stream()
                        .map(this::fieldLabel)
                        .map(SafeCharacters::line)
                        .toList(),
                hook.allow().stream().map(SafeCharacters::line).toList());
    }

    private String schemeLabel(String id) {
        return connector.auth().stream()
                .filter(scheme -> scheme.id().equals(id))
                .map(AuthScheme::name)
                .findFirst()
                .orElse(id);
    }

    private String fieldLabel(String id) {
        return connector.connection().stream()
                .filter(field -> field.id().equals(id))
                .map(ConnectionField::name)
                .findFirst()
                .orElse(id);
    }

    /** What the list of actions says of one. */
    public static ActionEntry entry(Action action) {
        String sentence = Optional.ofNullable(action.about().summary()).orElse(action.description());
        List<RichText.Block> description = RichText.parse(sentence).blocks();
        RichText summary = new RichText(description.subList(0, Math.min(1, description.size())));
        return new ActionEntry(action.id(), action.slug(), SafeCharacters.line(action.name()), summary);
    }

    private @Nullable Reference reference(@Nullable String reference) {
        WebAddress address = address(reference);
        return address == null
                ? null
                : new Reference(SafeCharacters.line(connector.pages().vendor()), address);
    }

    private static @Nullable Example example(Action.@Nullable Example example) {
        if (example == null || example.text().isBlank()) {
            return null;
        }
        String file = example.file().toLowerCase(Locale.ROOT);
        String extension = file.substring(file.lastIndexOf('.') + 1);
        String language = extension.matches("json|xml|csv|yaml") ? extension : "text";
        return new Example(language, SafeCharacters.lines(example.text()));
    }

    private @Nullable LibraryLink library(Action.@Nullable Workflow workflow) {
        if (workflow == null) {
            return null;
        }
        Library library = connector.pages().library();
        WebAddress icon = library == null ? null : address(library.icon());
        String iconPath = library == null ? null : library.iconPath();
        return workflowAddress(workflow, library)
                .map(url -> new LibraryLink(SafeCharacters.line(workflow.title()), url, icon, iconPath))
                .orElse(null);
    }

    private static Optional<WebAddress> workflowAddress(Action.Workflow workflow, @Nullable Library library) {
        if (workflow.url() != null) {
            return WebAddress.web(workflow.url());
        }
        String slug = Words.slug(workflow.title());
        return library == null || slug.isEmpty()
                ? Optional.empty()
                : WebAddress.web(library.url()).map(url -> url.child(slug));
    }

    private static @Nullable WebAddress address(@Nullable String text) {
        return Optional.ofNullable(text).flatMap(WebAddress::web).orElse(null);
    }
}
