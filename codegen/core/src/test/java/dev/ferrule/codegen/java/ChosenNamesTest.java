package dev.ferrule.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.NameBook;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ids of a spec are called in Java, and what is told of it: words of Java, of generated code, collisions, digits, length. */
class ChosenNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                // Words of Java get a sign behind them, which depends on nothing else.
                "fields     | class new true            | class_ new_ true_                 | nothing",
                "fields     | record sealed yield var   | record_ sealed_ yield_ var_       | nothing",
                "fields     | enum-value default-of     | enumValue defaultOf               | nothing",
                "parameters | class int default         | class_ int_ default_              | nothing",
                "actions    | new switch                | new_ switch_                      | nothing",
                // So do methods of every object, and of what is generated beside the members.
                "fields     | hashCode toString wait    | hashCode_ toString_ wait_         | nothing",
                "fields     | getClass notify clone     | getClass_ notify_ clone_          | nothing",
                "fields     | builder build toBuilder   | builder_ build_ toBuilder_        | nothing",
                "fields     | of copy toJson json       | of_ copy_ toJson_ json_           | nothing",
                "parameters | cleared to_inputs         | cleared_ toInputs_                | nothing",
                "actions    | connect close async       | connect_ close_ async_            | nothing",
                "actions    | get-class wait            | getClass_ wait_                   | nothing",
                // Classes that generated code names without an import keep their names.
                "types      | Object String List        | Object_ String_ List_             | nothing",
                "types      | Builder Void Override     | Builder_ Void_ Override_          | nothing",
                "types      | Unknown Hidden            | Unknown_ Hidden_                  | nothing",
                "types      | Record Locale File        | Record Locale File                | nothing",
                "errors     | NOT_FOUND class           | NotFound Class                    | nothing",
                // Two that ask for one name: the later one has a number, which is told and kept.
                "fields     | userId userID             | userId userId2                    | `userID` is called userId2 in Java, as userId is taken",
                "types      | ShopClient Item           | ShopClient2 Item                  | `ShopClient` is called ShopClient2 in Java, as ShopClient is taken",
                "types      | URLList UrlList           | refused                           | ",
                "errors     | A.B A-B                   | AB AB2                            | `A-B` is called AB2 in Java, as AB is taken",
                // Whoever writes or reads the spec could not tell them apart either.
                "fields     | a-b a_b                   | refused                           | ",
                "fields     | next Next                 | refused                           | ",
                "parameters | a_b ab                    | aB ab                             | nothing",
                // A digit in front gets a sign before it; digits elsewhere are part of their word.
                "errors     | 2FA_NEEDED 404            | _2FaNeeded _404                   | nothing",
                "fields     | sha256 oauth2-token       | sha256 oauth2Token                | nothing",
                "fields     | 2fa                       | refused                           | ",
                "actions    | v2-find find-2            | v2Find find2                      | nothing",
                "types      | X509 V2Item               | X509 V2Item                       | nothing",
                // Names of a spec have letters, digits and signs of ASCII alone; an import says others in these.
                "fields     | größe                     | refused                           | ",
                "types      | Größe                     | refused                           | ",
            })
    void idsBecomeNames(String kind, String ids, String names, String told) {
        List<String> all = List.of(ids.split(" ", -1));
        SpecReading reading = new SpecReader().read(spec(kind, all));
        if (names.equals("refused")) {
            assertThat(reading.connector()).isEmpty();
            return;
        }
        Connector connector = reading.connector().orElseThrow(() -> new AssertionError(reading.diagnostics()));
        NameBook book = NameBook.empty();
        JavaTypes types = new JavaTypes(connector, book);

        assertThat(all.stream().map(id -> name(kind, id, connector, types))).containsExactly(names.split(" ", -1));
        assertThat(book.notes()).hasSize(told.equals("nothing") ? 0 : 1);
        assertThat(String.join("", book.notes())).contains(told.equals("nothing") ? "" : told);
    }

    private static String name(String kind, String id, Connector connector, JavaTypes types) {
        return switch (kind) {
            case "fields" -> types.names("types/Thing").member(id);
            case "parameters" -> types.names("inputs/act").member(id);
            case "types" -> types.type(id).simpleName();
            case "errors" -> types.names("errors").type(id);
            default -> types.method(action(connector, id));
        };
    }

    private static Action action(Connector connector, String id) {
        return connector.actions().stream()
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static SortedMap<String, String> spec(String kind, List<String> ids) {
        SortedMap<String, String> files = new TreeMap<>();
        String connector = "ferrule: 1\nconnector: shop\nserver: {url: 'https://shop.example.com'}\n";
        files.put("connector.yaml", connector);
        files.put("actions/act.yaml", "action: act\ndescription: Acts.\ncall: POST /x\n");
        switch (kind) {
            case "fields" ->
                files.put(
                        "connector.yaml",
                        connector + "types: {Thing: {fields: " + entries(ids, "{type: string}") + "}}\n");
            case "types" ->
                files.put(
                        "connector.yaml", connector + "types: " + entries(ids, "{fields: {a: {type: string}}}") + "\n");
            case "errors" ->
                files.put(
                        "connector.yaml",
                        connector + "errors: " + entries(ids, "{kind: invalid, description: No.}") + "\n");
            case "parameters" ->
                files.put(
                        "actions/act.yaml",
                        "action: act\ndescription: Acts.\ncall: POST /x\nparameters: "
                                + entries(ids, "{type: string}").replace("'", "\"") + "\nbody: {json: ["
                                + ids.stream().map(id -> "{$from: " + id + "}").collect(Collectors.joining(", "))
                                + "]}\n");
            default ->
                ids.forEach(id -> files.put(
                        "actions/" + id + ".yaml", "action: " + id + "\ndescription: Acts.\ncall: POST /" + id + "\n"));
        }
        return files;
    }

    private static String entries(List<String> ids, String value) {
        return ids.stream().map(id -> "'" + id + "': " + value).collect(Collectors.joining(", ", "{", "}"));
    }
}
