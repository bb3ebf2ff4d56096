package dev.ferrule.codegen.page;

import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.Value.Template.Part;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The addresses below which the calls of a connector go, for people. */
final class ServerTexts {

    private ServerTexts() {}

    /** All of them, the usual one first, where a service takes some calls at another address; nothing where there is one. */
    static List<String> of(Connector connector) {
        if (connector.otherServers().isEmpty()) {
            return List.of();
        }
        Set<String> addresses = new LinkedHashSet<>();
        Stream.concat(Stream.of(connector.server()), connector.otherServers().values().stream())
                .flatMap(ServerTexts::texts)
                .map(SafeCharacters::line)
                .forEach(addresses::add);
        return List.copyOf(addresses);
    }

    /** The addresses that a value may be; what a connection gives is shown by its name in braces. */
    private static Stream<String> texts(Value address) {
        if (address instanceof Value.Text text) {
            return Stream.of(text.text());
        }
        if (address instanceof Value.Template template) {
            return Stream.of(template.parts().stream().map(ServerTexts::text).collect(Collectors.joining()));
        }
        if (address instanceof Value.Reference reference) {
            Stream<String> otherwise =
                    Optional.ofNullable(reference.otherwise()).stream().flatMap(ServerTexts::texts);
            return Stream.concat(
                    reference.table().isEmpty()
                            ? Stream.of(name(reference.from()))
                            : reference.table().values().stream().flatMap(ServerTexts::texts),
                    otherwise);
        }
        if (address instanceof Value.When when) {
            Stream<String> otherwise =
                    Optional.ofNullable(when.otherwise()).stream().flatMap(ServerTexts::texts);
            return Stream.concat(texts(when.give()), otherwise);
        }
        return Stream.empty();
    }

    private static String text(Part part) {
        return part instanceof Part.Slot slot ? name(slot.from()) : ((Part.Literal) part).text();
    }

    private static String name(Source from) {
        if (from instanceof Source.Connection field) {
            return "{" + field.field() + "}";
        }
        return from instanceof Source.Kept kept ? "{" + kept.name() + "}" : "{...}";
    }
}
