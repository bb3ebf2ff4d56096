package dev.ferrule.codegen.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rule finds the shape that it forbids; and two that grow are not found by japicmp. */
class GrowthRuleTest {

    /** For each rule, a class that it alone was made for. */
    private static final Map<GrowthRule, String> FORBIDDEN = Map.of(
            GrowthRule.HIDDEN_CONSTRUCTORS,
            "public record Bad(String name) {}",
            GrowthRule.BUILDERS_WITHOUT_STEPS,
            """
            public final class Bad {
                private Bad() {}
                public static final class Builder {
                    private Builder() {}
                    public Named name(@org.jspecify.annotations.Nullable String value) { return new Named(); }
                }
                public static final class Named {
                    private Named() {}
                    public Bad build() { return new Bad(); }
                }
            }
            """,
            GrowthRule.TWO_FORMS_OF_CALLS,
            """
            public final class BadClient {
                private BadClient() {}
                public String send(String name, String size) { return name + size; }
            }
            """,
            GrowthRule.NOTHING_TO_IMPLEMENT,
            "public interface Bad { String send(); }",
            GrowthRule.NULL_IS_NOT_GIVEN,
            """
            public final class Bad {
                private Bad() {}
                public static final class Builder {
                    private Builder() {}
                    public Builder name(String value) { return this; }
                    public Bad build() { return new Bad(); }
                }
            }
            """,
            GrowthRule.COLLECTIONS_ARE_THERE,
            """
            public final class Bad extends dev.ferrule.runtime.value.ObjectValue {
                private Bad() { super(dev.ferrule.runtime.json.JsonObject.EMPTY); }
                public java.util.@org.jspecify.annotations.Nullable List<String> names() { return null; }
            }
            """,
            GrowthRule.NO_ENUMS,
            "public enum Bad { SMALL, LARGE }",
            GrowthRule.OPEN_CHOICES,
            """
            public abstract sealed class Bad {
                private Bad() {}
                public static final class Cat extends Bad { private Cat() {} }
                public static final class Unknown extends Bad { private Unknown() {} }
            }
            """,
            GrowthRule.OWN_TYPES_ALONE,
            """
            public final class Bad {
                private Bad() {}
                public java.util.List<com.fasterxml.jackson.databind.JsonNode> all() { return java.util.List.of(); }
            }
            """,
            GrowthRule.PAGES_TO_WALK,
            """
            public final class Bad {
                private Bad() {}
                public static final class Paged {
                    private Paged() {}
                    public java.util.Iterator<String> names() { return java.util.List.<String>of().iterator(); }
                }
            }
            """);

    private static Library forbidden;

    @BeforeAll
    static void compile() {
        Map<String, String> sources = new LinkedHashMap<>();
        FORBIDDEN.forEach((rule, source) -> sources.put(
                folder(rule) + (source.contains("BadClient") ? "/BadClient.java" : "/Bad.java"),
                "package " + folder(rule) + ";\n" + source));
        sources.put(
                folder(GrowthRule.COLLECTIONS_ARE_THERE) + "/package-info.java",
                "@org.jspecify.annotations.NullMarked\npackage " + folder(GrowthRule.COLLECTIONS_ARE_THERE) + ";\n");
        forbidden = Library.compile(sources);
    }

    private static String folder(GrowthRule rule) {
        return rule.name().toLowerCase(java.util.Locale.ROOT);
    }

    @ParameterizedTest
    @EnumSource
    void aRuleFindsWhatItForbids(GrowthRule rule) {
        List<Class<?>> types = forbidden.load().stream()
                .filter(type -> type.getPackageName().equals(folder(rule)))
                .toList();

        assertThat(types).isNotEmpty();
        assertThat(GrowthRule.problems(types))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem).startsWith(rule + ": "));
    }

    @Test
    void aPackageThatDoesNotSayWhatMayBeNullIsFound() {
        Library library = Library.compile(Map.of("plain/Bad.java", """
                package plain;
                public final class Bad extends dev.ferrule.runtime.value.ObjectValue {
                    private Bad() { super(dev.ferrule.runtime.json.JsonObject.EMPTY); }
                }
                """));

        assertThat(GrowthRule.problems(library.load()))
                .containsExactly("COLLECTIONS_ARE_THERE: Bad is in a package that does not say what may be null");
    }

    @Test
    void japicmpDoesNotTellThatAnEnumOrASealedTypeHasGrown() {
        Library before = switches("SMALL", "Bad.Cat, Bad.Dog", "");
        Library after = switches("SMALL, LARGE", "Bad.Cat, Bad.Dog, Bad.Bird", "record Bird() implements Bad {}");

        assertThat(Breaks.byJapicmp(before, after)).isEmpty();
        assertThat(Breaks.ofSwitches(before, after)).containsExactly("grown.Bad has Bird", "grown.Size has LARGE");
    }

    private static Library switches(String sizes, String forms, String another) {
        return Library.compile(Map.of(
                "grown/Size.java",
                "package grown;\npublic enum Size { " + sizes + " }\n",
                "grown/Bad.java",
                "package grown;\npublic sealed interface Bad permits " + forms
                        + " {\nrecord Cat() implements Bad {}\nrecord Dog() implements Bad {}\n" + another + "\n}\n"));
    }

    @Test
    void japicmpTellsThatARecordHasGrown() {
        Library before = Library.compile(Map.of("grown/Bad.java", "package grown;\npublic record Bad(String a) {}\n"));
        Library after =
                Library.compile(Map.of("grown/Bad.java", "package grown;\npublic record Bad(String a, String b) {}\n"));

        assertThat(Breaks.byJapicmp(before, after)).contains("grown.Bad.new: CONSTRUCTOR_REMOVED");
    }
}
