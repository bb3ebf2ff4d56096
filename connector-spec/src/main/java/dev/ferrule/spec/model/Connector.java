package dev.ferrule.spec.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A connector: one service, how to reach it, and its actions.
 *
 * @param id the connector's id in kebab case, such as {@code crowd}
 * @param name the name that people read
 * @param description what the connector is for, in Markdown
 * @param javaPackage the package of the generated Java
 * @param connection the fields of a connection, in the order in which they are asked for
 * @param server the base URL of every call whose step names no other
 * @param auth the ways to prove who calls; the user of a connection picks one
 * @param responses what an answer means, for every action; the first rule that matches counts
 * @param errors the service's own error codes, by code
 * @param types the shared types, by name
 * @param actions the actions, sorted by id
 * @param pages what the pages of the connector share
 * @param groups the groups of parameters of the author's own, in the order of the pages
 * @param allow hosts that calls may go to when the server's address comes from an answer
 * @param limits how many requests the service takes
 * @param connectionTest the id of the action that tells whether a connection works, or null
 * @param versions the versions of the service that the connector knows, oldest first
 * @param hooks the code that the embedding program registers, by name
 * @param profile what catalogues show of it
 * @param otherServers the base URLs of the calls that the service takes at another address, by the name that steps say
 * @param exposures why secrets stand in addresses, by the file that says so, as its author gives the reasons to lint
 */
public record Connector(
        Position position,
        String id,
        String name,
        String description,
        String javaPackage,
        List<ConnectionField> connection,
        Value server,
        List<AuthScheme> auth,
        List<ResponseRule> responses,
        Map<String, ErrorEntry> errors,
        Map<String, NamedType> types,
        List<Action> actions,
        Pages pages,
        List<Group> groups,
        List<String> allow,
        List<RateLimit> limits,
        @Nullable String connectionTest,
        List<ServiceVersion> versions,
        Map<String, Hook> hooks,
        Profile profile,
        Map<String, Value> otherServers,
        Map<String, List<String>> exposures) {

    /** Copies the maps. */
    public Connector {
        otherServers = Collections.unmodifiableMap(new LinkedHashMap<>(otherServers));
        exposures = Map.copyOf(exposures);
    }

    /** A connector that needs nothing but calls and types. */
    public Connector(
            Position position,
            String id,
            String name,
            String description,
            String javaPackage,
            List<ConnectionField> connection,
            Value server,
            List<AuthScheme> auth,
            List<ResponseRule> responses,
            Map<String, ErrorEntry> errors,
            Map<String, NamedType> types,
            List<Action> actions,
            Pages pages) {
        this(
                position,
                id,
                name,
                description,
                javaPackage,
                connection,
                server,
                auth,
                responses,
                errors,
                types,
                actions,
                pages,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                Map.of(),
                Profile.UNSAID,
                Map.of(),
                Map.of());
    }

    /** Why secrets stand in the addresses of what this position begins; empty when its author does not say. */
    public List<String> exposures(Position of) {
        return exposures.getOrDefault(of.file(), List.of());
    }

    /** The object types among the types, in their order. */
    public List<ObjectType> objectTypes() {
        return types.values().stream()
                .filter(ObjectType.class::isInstance)
                .map(ObjectType.class::cast)
                .toList();
    }

    /** The group of this id, if the connector describes it. */
    public Optional<Group> group(String groupId) {
        return groups.stream().filter(group -> group.id().equals(groupId)).findFirst();
    }

    /** The ids of the groups whose order is known: basic and advanced come first unless they stand among the others. */
    public List<String> groupOrder() {
        List<String> listed = groups.stream().map(Group::id).toList();
        return Stream.concat(
                        Stream.of(Parameter.BASIC, Parameter.ADVANCED).filter(id -> !listed.contains(id)),
                        listed.stream())
                .toList();
    }

    /** The service's own error codes that an action meets: those that it names, or all when it names none. */
    public List<ErrorEntry> errors(Action action) {
        List<String> met = action.about().errors();
        return errors.values().stream()
                .filter(error -> met.isEmpty() || met.contains(error.code()))
                .toList();
    }

    /** The action of this id, if the connector has it. */
    public Optional<Action> action(String actionId) {
        return actions.stream().filter(action -> action.id().equals(actionId)).findFirst();
    }

    /**
     * A field of the connection.
     *
     * @param id the field's key in snake case
     * @param name the label that people read
     * @param required whether a connection must have it
     * @param example a value for documentation; never the value of a secret
     * @param requiredWith the ids of the auth schemes with which alone a required field must be given; empty when every
     *     connection must have it
     * @param defaultValue the literal that counts when it is not given, or null for nothing
     * @param presentation how a form asks for it
     */
    public record ConnectionField(
            Position position,
            String id,
            String name,
            String description,
            ValueType type,
            Constraints constraints,
            boolean required,
            @Nullable String example,
            List<String> requiredWith,
            @Nullable Value defaultValue,
            Presentation presentation) {

        /** A field that is asked for in the usual way and has no default. */
        public ConnectionField(
                Position position,
                String id,
                String name,
                String description,
                ValueType type,
                Constraints constraints,
                boolean required,
                @Nullable String example) {
            this(
                    position,
                    id,
                    name,
                    description,
                    type,
                    constraints,
                    required,
                    example,
                    List.of(),
                    null,
                    Presentation.PLAIN);
        }

        /** Whether a connection with this scheme must have it. */
        public boolean requiredWith(String scheme) {
            return required && (requiredWith.isEmpty() || requiredWith.contains(scheme));
        }

        /** This field, required with these schemes alone. */
        public ConnectionField requiredWith(List<String> schemes) {
            return new ConnectionField(
                    position,
                    id,
                    name,
                    description,
                    type,
                    constraints,
                    required,
                    example,
                    schemes,
                    defaultValue,
                    presentation);
        }
    }

    /**
     * One of the service's own error codes.
     *
     * @param code the code as the service writes it
     * @param kind the kind of failure, one of {@link ResponseRule#KINDS}
     * @param description what the code means, in Markdown
     * @param advice what to do about it, in Markdown; empty when nothing is known
     */
    public record ErrorEntry(Position position, String code, String kind, String description, String advice) {}

    /**
     * What the pages of a connector share.
     *
     * @param vendor the name in "visit the ... documentation"
     * @param index the address of the documentation index that a page starts with, or null for no such block
     * @param library the workflow library that pages link to, or null for none
     */
    public record Pages(
            String vendor, @Nullable String index, @Nullable Library library) {}

    /**
     * A library of workflows that pages link to.
     *
     * @param url the address under which the library's workflows lie
     * @param icon the address of the picture beside the preview, or null for none
     * @param iconPath where the picture lies in the documentation's own sources, or null when unknown
     */
    public record Library(
            String url, @Nullable String icon, @Nullable String iconPath) {}
}
