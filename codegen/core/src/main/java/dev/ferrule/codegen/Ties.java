package dev.ferrule.codegen;

import dev.ferrule.codegen.RunRecord.KnownAction;
import dev.ferrule.spec.SpecReading;
import dev.ferrule.spec.SpecReading.Needs;
import dev.ferrule.spec.files.SpecFolder;
import dev.ferrule.spec.model.About;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.Lifecycle;
import dev.ferrule.spec.model.Lifecycle.Deprecation;
import dev.ferrule.spec.model.Position;
import dev.ferrule.spec.model.ValueType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What connects an action with the rest of its connector. */
final class Ties {

    private Ties() {}

    /**
     * What has to be known of each action where others are made, by the file that says what it is.
     *
     * @param reading what else is known of the files that the connector was read from
     */
    static SortedMap<String, KnownAction> of(Connector connector, SpecReading reading) {
        Set<String> tied = new HashSet<>();
        Optional.ofNullable(connector.connectionTest()).ifPresent(tied::add);
        for (Action action : connector.actions()) {
            List<String> others = others(action).toList();
            if (!others.isEmpty()) {
                tied.add(action.id());
                tied.addAll(others);
            }
        }
        SortedMap<String, KnownAction> known = new TreeMap<>();
        for (Action action : connector.actions()) {
            Needs own = reading.needs().getOrDefault(action.id(), Needs.NOTHING);
            known.put(
                    action.position().file(),
                    new KnownAction(
                            action.id(),
                            action.slug(),
                            String.join(" ", new TreeSet<>(own.connection())),
                            tied.contains(action.id()) || own.files().stream().anyMatch(file -> isOfAll(file, reading)),
                            List.copyOf(new TreeSet<>(own.files()))));
        }
        return known;
    }

    /** Whether more than the actions that name a file depends on what it says. */
    private static boolean isOfAll(String file, SpecReading reading) {
        return file.equals(SpecFolder.CONNECTOR)
                || file.equals(NameBook.FILE)
                || file.startsWith(SpecFolder.TYPES + "/")
                || reading.files().contains(file);
    }

    /** The ids of the actions to which an action refers. */
    private static Stream<String> others(Action action) {
        Deprecation deprecation = action.lifecycle().deprecation();
        return Stream.concat(
                Stream.ofNullable(deprecation).flatMap(gone -> Stream.ofNullable(gone.replacedBy())),
                action.parameters().stream()
                        .flatMap(parameter -> Stream.concat(
                                Stream.ofNullable(parameter.optionsFrom()).map(lookup -> lookup.action()),
                                Stream.ofNullable(parameter.entriesFrom())
                                        .map(entries -> entries.lookup().action()))));
    }

    /** An action of which nothing but this is known. */
    static Action outline(String file, KnownAction known) {
        Position position = new Position(file, 1, 1);
        return new Action(
                position,
                known.id(),
                known.id(),
                "",
                List.of(),
                null,
                List.of(),
                List.of(),
                new Action.Output(position, ValueType.Scalar.ANY, null, null),
                new Action.Page(known.slug(), null),
                List.of(),
                About.UNSAID,
                Lifecycle.UNSAID,
                List.of());
    }
}
