package dev.ferrule.spec.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One action of a connector.
 *
 * @param id the id in kebab case
 * @param name the title that people read
 * @param description what the action does, in Markdown
 * @param notes further paragraphs that a reader must not miss, in Markdown
 * @param reference the address of the service's own documentation, or null for none
 * @param parameters the parameters in the order of the page
 * @param steps the calls in the order in which they are made
 * @param output what the action returns
 * @param page where the page lies and what it links to
 * @param rules what the parameters must satisfy together
 * @param about what catalogues and platforms want to know beyond the page
 * @param lifecycle since when it exists and whether it is on its way out
 * @param hooks the conversions that its values go through and the transfers that send its files, sorted
 */
public record Action(
        Position position,
        String id,
        String name,
        String description,
        List<Note> notes,
        @Nullable String reference,
        List<Parameter> parameters,
        List<Step> steps,
        Output output,
        Page page,
        List<InputRule> rules,
        About about,
        Lifecycle lifecycle,
        List<String> hooks) {

    /** An action of which nothing is said beyond its page. */
    public Action(
            Position position,
            String id,
            String name,
            String description,
            List<String> notes,
            @Nullable String reference,
            List<Parameter> parameters,
            List<Step> steps,
            Output output,
            @Nullable String library,
            List<InputRule> rules) {
        this(
                position,
                id,
                name,
                description,
                notes.stream().map(Note::of).toList(),
                reference,
                parameters,
                steps,
                output,
                Page.withWorkflow(library),
                rules,
                About.UNSAID,
                Lifecycle.UNSAID,
                List.of());
    }

    /** An action whose parameters need satisfy nothing together. */
    public Action(
            Position position,
            String id,
            String name,
            String description,
            List<String> notes,
            @Nullable String reference,
            List<Parameter> parameters,
            List<Step> steps,
            Output output,
            @Nullable String library) {
        this(position, id, name, description, notes, reference, parameters, steps, output, library, List.of());
    }

    /** The parameter of this id, if the action has it. */
    public Optional<Parameter> parameter(String parameterId) {
        return parameters.stream()
                .filter(parameter -> parameter.id().equals(parameterId))
                .findFirst();
    }

    /** What the action does to its resource: what it says, or else what the methods of its steps tell. */
    public About.Operation operation() {
        if (about.operation() != null) {
            return about.operation();
        }
        // What an address of an answer takes was asked for by the call that told it.
        List<String> methods = steps.stream()
                .map(step -> step.upload() != null && step.upload().url() != null ? "POST" : step.method())
                .toList();
        if (methods.stream().allMatch(method -> method.equals("GET") || method.equals("HEAD"))) {
            return About.Operation.READ;
        }
        boolean deletes = methods.contains("DELETE");
        boolean updates = methods.contains("PUT") || methods.contains("PATCH");
        if (deletes == updates) {
            return methods.contains("POST") && !deletes ? About.Operation.CREATE : About.Operation.OTHER;
        }
        return deletes ? About.Operation.DELETE : About.Operation.UPDATE;
    }

    /** Whether a second run changes nothing more: what the action says, or else what its methods promise (RFC 9110, 9.2.2). */
    public boolean isIdempotent() {
        return about.idempotent() == null
                ? steps.stream()
                        .noneMatch(step -> step.method().equals("POST")
                                || step.method().equals("PATCH")
                                || (step.upload() != null && step.upload().hook() != null))
                : about.idempotent();
    }

    /** Whether what it takes away or overwrites cannot be had back: what the action says, or else whether it deletes. */
    public boolean isDestructive() {
        return about.destructive() == null ? operation() == About.Operation.DELETE : about.destructive();
    }

    /** The same action as one that takes nothing. */
    public Action withoutParameters() {
        return new Action(
                position,
                id,
                name,
                description,
                notes,
                reference,
                List.of(),
                steps,
                output,
                page,
                List.of(),
                about,
                lifecycle,
                hooks);
    }

    /** The step of this id, if the action has it. */
    public Optional<Step> step(String stepId) {
        return steps.stream().filter(step -> step.id().equals(stepId)).findFirst();
    }

    /** The last part of the address of the action's page: what it says, or else its id. */
    public String slug() {
        return page.slug() == null ? id : page.slug();
    }

    /**
     * The page of an action.
     *
     * @param slug the last part of its address in kebab case, or null for the action's id
     * @param workflow a workflow that uses the action, or null for none
     */
    public record Page(@Nullable String slug, @Nullable Workflow workflow) {

        /** A page at the action's id that links to a workflow of the connector's library, or to none. */
        static Page withWorkflow(@Nullable String title) {
            return new Page(null, title == null ? null : new Workflow(title, null));
        }
    }

    /**
     * An example in a library of workflows.
     *
     * @param title the title
     * @param url its address, or null for the one that the connector's library and the title make
     */
    public record Workflow(String title, @Nullable String url) {}

    /**
     * What an action returns.
     *
     * @param type the documented shape; {@link ValueType.Scalar#ANY} for whatever the service answers
     * @param value what is returned, in the names of the wire, or null when the action returns nothing
     * @param example the documented example, or null for none
     * @param shaping what is done to it on the way, in order
     * @param secret the parts of what is returned that are never shown, beyond those whose type says so; paths of names
     *     and {@code *}
     */
    public record Output(
            Position position,
            ValueType type,
            @Nullable Value value,
            @Nullable Example example,
            List<Shaping> shaping,
            List<JsonPath> secret) {

        /** An output that is returned as the service answers it at one place, under its documented names. */
        public Output(Position position, ValueType type, @Nullable Source from, @Nullable Example example) {
            this(position, type, from == null ? null : Value.Reference.to(from), example, List.of(), List.of());
        }

        /**
         * The places of which the first that holds something is returned as it stands; none when the output is put
         * together in another way, or when there is none.
         */
        public List<Source> places() {
            List<Source> places = new ArrayList<>();
            Value rest = value;
            while (rest instanceof Value.Reference reference && reference.isUnchanged()) {
                places.add(reference.from());
                rest = reference.otherwise();
            }
            return rest == null ? List.copyOf(places) : List.of();
        }

        /** Whether what stands at this place is returned, and nothing in its stead. */
        public boolean isAt(Source place) {
            return places().equals(List.of(place));
        }
    }

    /**
     * A documented example.
     *
     * @param file the example's file, relative to the connector's folder
     * @param text the file's text, verbatim but with {@code \n} line ends
     */
    public record Example(String file, String text) {}
}
