package dev.ferrule.codegen.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.codegen.NameBook;
import dev.ferrule.codegen.java.JavaEmitter;
import dev.ferrule.spec.SpecReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A connector grows step by step, and in all of them at once: japicmp finds nothing that is incompatible, our rules find nothing
 * that callers could switch over or implement, and a caller that was compiled before gets what it got and compiles again.
 */
class GrowingConnectorTest {

    /** A way in which a connector changes. */
    private interface Change {

        String name();

        SortedMap<String, String> of(SortedMap<String, String> spec);

        /** The package that it has to itself: so all are compiled in one run, and compared in one. */
        default String place() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Ways in which a connector grows: what is replaced by what. */
    private enum Step implements Change {
        NONE("", "") {
            @Override
            public SortedMap<String, String> of(SortedMap<String, String> spec) {
                return spec;
            }
        },
        ALL_AT_ONCE("", "") {
            @Override
            public SortedMap<String, String> of(SortedMap<String, String> spec) {
                SortedMap<String, String> grown = spec;
                for (Step step : List.of(
                        ACTION,
                        ERROR,
                        FIELD_OF_THE_CONNECTION,
                        FORM_OF_A_CHOICE,
                        OTHER_ORDER_OF_FIELDS,
                        OUTPUT_FIELD,
                        VALUE_OF_AN_OUTPUT,
                        OTHER_ORDER_OF_PARAMETERS,
                        VALUE_OF_AN_INPUT)) {
                    grown = step.of(grown);
                }
                return grown;
            }
        },
        OPTIONAL_PARAMETER("name: {type: string, required: true, to: body.name}", """
            cage: {type: integer, to: body.cage}
              name: {type: string, required: true, to: body.name}"""),
        OUTPUT_FIELD("mood: {", "age: {type: integer}, mood: {"),
        VALUE_OF_AN_OUTPUT("options: [calm, wild]", "options: [asleep, calm, wild]"),
        VALUE_OF_AN_INPUT("options: [small, large]", "options: [small, medium, large]"),
        FORM_OF_A_CHOICE("one-of: {cat: Cat, dog: Dog}", "one-of: {bird: Bird, dog: Dog, cat: Cat}"),
        ACTION("", "") {
            @Override
            public SortedMap<String, String> of(SortedMap<String, String> spec) {
                SortedMap<String, String> grown = new TreeMap<>(spec);
                grown.put("actions/absent.yaml", "action: absent\ndescription: Comes first.\ncall: GET /absent\n");
                return grown;
            }
        },
        OTHER_ORDER_OF_PARAMETERS("""
              name: {type: string, required: true, to: body.name}
              size: {type: string, options: [small, large], to: body.size}
            """, """
              size: {type: string, options: [small, large], to: body.size}
              name: {type: string, required: true, to: body.name}
            """),
        OTHER_ORDER_OF_FIELDS(
                "name: {type: string, required: true}, mood: {type: string, options: [calm, wild]}",
                "mood: {type: string, options: [calm, wild]}, name: {type: string, required: true}"),
        ERROR("FULL: {", "CLOSED: {kind: invalid, description: Nobody is there.}\n  FULL: {"),
        FIELD_OF_THE_CONNECTION(
                "server: ", "connection:\n  region: {type: string, description: Where the zoo is.}\nserver: "),
        RULE_OF_A_PARAMETER("to: body.name}", "max-length: 100, to: body.name}"),
        DEPRECATION("options: [small, large], to", "options: [small, large], deprecated: Nobody asks for it., to"),
        NO_LONGER_REQUIRED("{type: string, required: true, to: body.name}", "{type: string, to: body.name}");

        private final String before;
        private final String after;

        Step(String before, String after) {
            this.before = before;
            this.after = after;
        }

        @Override
        public SortedMap<String, String> of(SortedMap<String, String> spec) {
            return replaced(spec, before, after);
        }
    }

    /** Ways that break, which are found: so nothing is silent because nothing is looked at. */
    private enum Break implements Change {
        PARAMETER_GONE("  size: {type: string, options: [small, large], to: body.size}\n", "", "AdmitInput.size"),
        FIELD_OF_ANOTHER_TYPE("mood: {type: string, options: [calm, wild]}", "mood: {type: integer}", "Cat.mood"),
        FORM_GONE("one-of: {cat: Cat, dog: Dog}", "one-of: {cat: Cat, bird: Bird}", "Animal$Dog"),
        OUTPUT_OF_ANOTHER_TYPE("output: {type: Animal}", "output: {type: Cat}", "ZooClient.admit"),
        ERROR_GONE("FULL: {", "CLOSED: {", "ZooException$Full");

        private final String before;
        private final String after;
        private final String broken;

        Break(String before, String after, String broken) {
            this.before = before;
            this.after = after;
            this.broken = broken;
        }

        @Override
        public SortedMap<String, String> of(SortedMap<String, String> spec) {
            return replaced(spec, before, after);
        }
    }

    private static SortedMap<String, String> replaced(SortedMap<String, String> spec, String before, String after) {
        SortedMap<String, String> changed = new TreeMap<>(spec);
        changed.replaceAll((file, text) -> text.replace(before, after));
        assertThat(changed).as("with %s", after).isNotEqualTo(spec);
        return changed;
    }

    private static final SortedMap<String, String> SPEC = new TreeMap<>(Map.of(
            "connector.yaml", """
            ferrule: 1
            connector: zoo
            package: com.example.PLACE
            server: {url: 'https://zoo.example.com'}
            errors:
              FULL: {kind: invalid, description: No room.}
            types:
              Bird: {fields: {name: {type: string, required: true}}}
              Cat: {fields: {name: {type: string, required: true}, mood: {type: string, options: [calm, wild]}}}
              Dog: {fields: {name: {type: string, required: true}}}
              Animal: {one-of: {cat: Cat, dog: Dog}, tag: {field: kind}}
            """,
            "actions/admit.yaml", """
            action: admit
            description: Admits an animal.
            parameters:
              name: {type: string, required: true, to: body.name}
              size: {type: string, options: [small, large], to: body.size}
            call: POST /animals
            output: {type: Animal}
            """,
            "actions/list-cats.yaml", """
            action: list-cats
            description: Lists cats.
            call: GET /cats
            pagination: {next: {page: query.page}, items: body.cats}
            output: {type: list, of: Cat}
            """));

    private static final String CALLER = """
            package caller.PLACE;

            import com.example.PLACE.*;
            import dev.ferrule.runtime.json.*;

            public final class Caller implements java.util.function.Supplier<String> {
                public String get() {
                    AdmitInput input = AdmitInput.builder().name("Tom").size("large").build();
                    Animal animal = Animal.cat(Cat.of(JsonObject.EMPTY.with("name", JsonValue.of("Tom")).with("mood", JsonValue.of("calm"))));
                    Animal later = Animal.of(JsonReader.read("{\\"kind\\": \\"bird\\", \\"name\\": \\"Pip\\"}"));
                    Cat cat = Cat.of((JsonObject) JsonReader.read("{\\"name\\": \\"Tom\\", \\"mood\\": \\"asleep\\"}"));
                    try (ZooClient client = ZooClient.connect(settings -> {})) {
                        client.paged().listCats(ListCatsInput.builder().build()).stream();
                        return input.toBuilder().build().equals(input) + " " + name(animal) + " " + name(later) + " "
                                + cat.mood() + " " + new java.util.TreeMap<>(input.toInputs().values());
                    } catch (ZooException.Full full) {
                        return "full";
                    }
                }

                private static String name(Animal animal) {
                    if (animal instanceof Animal.Cat cat) {
                        return cat.value().name();
                    }
                    return animal instanceof Animal.Dog dog ? dog.value().name() : "another";
                }
            }
            """;

    private static Library before;
    private static Library after;
    private static Library callers;
    private static List<String> byJapicmp;
    private static List<String> ofSwitches;

    @BeforeAll
    static void compile() {
        Map<String, String> old = new LinkedHashMap<>();
        Map<String, String> grown = new LinkedHashMap<>();
        Map<String, String> calling = new LinkedHashMap<>();
        List<Change> changes = new ArrayList<>(List.of(Step.values()));
        changes.addAll(List.of(Break.values()));
        for (Change change : changes) {
            NameBook book = NameBook.empty();
            generate(SPEC, change.place(), book, old);
            generate(change.of(SPEC), change.place(), NameBook.parse(book.text()), grown);
            calling.put("caller/" + change.place() + "/Caller.java", CALLER.replace("PLACE", change.place()));
        }
        before = Library.compile(old);
        after = Library.compile(grown);
        callers = Library.compile(calling, before);
        byJapicmp = Breaks.byJapicmp(before, after);
        ofSwitches = Breaks.ofSwitches(before, after);
    }

    private static void generate(
            SortedMap<String, String> spec, String place, NameBook book, Map<String, String> sources) {
        SortedMap<String, String> placed = new TreeMap<>(spec);
        placed.replaceAll((file, text) -> text.replace("PLACE", place));
        var reading = new SpecReader().read(placed);
        GeneratedFiles files = new GeneratedFiles(book);
        new JavaEmitter().emit(reading.connector().orElseThrow(() -> new AssertionError(reading.diagnostics())), files);
        files.files().keySet().forEach(file -> sources.put(file, files.text(file)));
    }

    private static List<String> in(Change change, List<String> found) {
        return found.stream()
                .filter(each -> each.startsWith("com.example." + change.place() + "."))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void breaksNobody(Step step) throws ReflectiveOperationException {
        List<Class<?>> types = after.load().stream()
                .filter(type -> type.getPackageName().endsWith("." + step.place()))
                .toList();

        assertThat(in(step, byJapicmp)).isEmpty();
        assertThat(in(step, ofSwitches)).isEmpty();
        assertThat(types).hasSizeGreaterThan(15);
        assertThat(GrowthRule.problems(types)).isEmpty();
        assertThat(called(step)).isEqualTo("true Tom another asleep {name=\"Tom\", size=\"large\"}");
    }

    @Test
    void whoWasWrittenBeforeCompilesAgain() {
        Map<String, String> again = new LinkedHashMap<>();
        for (Step step : Step.values()) {
            again.put("caller/" + step.place() + "/Caller.java", CALLER.replace("PLACE", step.place()));
        }

        assertThat(Library.compile(again, after).load()).hasSize(Step.values().length);
    }

    private static String called(Change change) throws ReflectiveOperationException {
        Class<?> type = Library.load(callers.loader(after), "caller." + change.place() + ".Caller");
        return String.valueOf(((Supplier<?>) type.getDeclaredConstructor().newInstance()).get());
    }

    @ParameterizedTest
    @EnumSource
    void whatBreaksIsFound(Break change) {
        assertThat(in(change, byJapicmp)).anySatisfy(found -> assertThat(found).contains(change.broken));
    }
}
