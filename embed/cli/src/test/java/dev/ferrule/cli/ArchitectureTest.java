package dev.ferrule.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.core.importer.Locations;
import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.json.JsonWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may know whom, over all modules of the build. */
class ArchitectureTest {

    /** The Maven plugin is no dependency of the command, so its classes are taken from where they were built. */
    private static final Path MAVEN_PLUGIN = Ferrule.MODULE.resolve("../../codegen/maven-plugin/target/classes");

    private static JavaClasses all;

    @BeforeAll
    static void read() {
        Set<Location> locations = new HashSet<>(Locations.ofPackage("dev.ferrule"));
        locations.add(Location.of(MAVEN_PLUGIN.normalize()));
        all = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importLocations(locations);
    }

    /** The modules by their packages; a class belongs to the innermost. */
    private enum Module {
        SPEC("dev.ferrule.spec"),
        RUNTIME("dev.ferrule.runtime"),
        DYNAMIC("dev.ferrule.runtime.dynamic"),
        JOSE("dev.ferrule.runtime.jose"),
        OPENTELEMETRY("dev.ferrule.runtime.opentelemetry"),
        RESILIENCE4J("dev.ferrule.runtime.resilience4j"),
        TESTKIT("dev.ferrule.testkit"),
        CODEGEN("dev.ferrule.codegen"),
        OPENAPI("dev.ferrule.codegen.openapi"),
        MAVEN("dev.ferrule.maven"),
        CROWD("dev.ferrule.crowd"),
        CROWD_SANDBOX("dev.ferrule.crowd.sandbox"),
        EXAMPLES("dev.ferrule.examples"),
        DOCS("dev.ferrule.docs"),
        WIREMOCK("dev.ferrule.wiremock"),
        CLI("dev.ferrule.cli");

        private final String root;

        Module(String root) {
            this.root = root;
        }

        static Optional<Module> of(JavaClass type) {
            return Arrays.stream(values())
                    .filter(module -> (type.getPackageName() + ".").startsWith(module.root + "."))
                    .max(Comparator.comparingInt(module -> module.root.length()));
        }
    }

    /** Which other modules each may know. */
    private static final Map<Module, Set<Module>> ARROWS = Map.ofEntries(
            Map.entry(Module.SPEC, Set.of()),
            Map.entry(Module.RUNTIME, Set.of()),
            Map.entry(Module.DYNAMIC, Set.of(Module.SPEC, Module.RUNTIME)),
            Map.entry(Module.JOSE, Set.of(Module.RUNTIME)),
            Map.entry(Module.OPENTELEMETRY, Set.of(Module.RUNTIME)),
            Map.entry(Module.RESILIENCE4J, Set.of(Module.RUNTIME)),
            Map.entry(Module.TESTKIT, Set.of(Module.SPEC, Module.RUNTIME, Module.DYNAMIC)),
            Map.entry(Module.CODEGEN, Set.of(Module.SPEC, Module.RUNTIME, Module.DYNAMIC)),
            Map.entry(Module.OPENAPI, Set.of(Module.SPEC)),
            Map.entry(Module.MAVEN, Set.of(Module.SPEC, Module.CODEGEN)),
            Map.entry(Module.CROWD, Set.of(Module.RUNTIME)),
            Map.entry(Module.CROWD_SANDBOX, Set.of(Module.TESTKIT, Module.RUNTIME)),
            Map.entry(Module.EXAMPLES, Set.of(Module.TESTKIT, Module.RUNTIME)),
            Map.entry(Module.DOCS, Set.of(Module.CODEGEN, Module.SPEC, Module.RUNTIME, Module.DYNAMIC)),
            Map.entry(Module.WIREMOCK, Set.of(Module.CODEGEN, Module.SPEC, Module.RUNTIME, Module.TESTKIT)),
            Map.entry(
                    Module.CLI,
                    Set.of(
                            Module.SPEC,
                            Module.RUNTIME,
                            Module.DYNAMIC,
                            Module.TESTKIT,
                            Module.CODEGEN,
                            Module.OPENAPI)));

    private static DescribedPredicate<JavaClass> in(Module module) {
        return DescribedPredicate.describe(
                "are in " + module, type -> Module.of(type).equals(Optional.of(module)));
    }

    @ParameterizedTest
    @EnumSource
    void modulesKnowOnlyWhatTheyMay(Module module) {
        Set<Module> known = EnumSet.of(module);
        known.addAll(ARROWS.getOrDefault(module, Set.of()));
        classes()
                .that(in(module))
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.describe(
                        "are not ours or in " + known,
                        type -> Module.of(type).map(known::contains).orElse(true)))
                .check(all);
    }

    @Test
    void everyClassBelongsToAModule() {
        assertThat(all).filteredOn(type -> Module.of(type).isEmpty()).isEmpty();
    }

    @Test
    void nobodyKnowsTheModulesThatSeeEverything() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.ferrule.benchmarks..", "dev.ferrule.hostile..")
                .check(all);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("dev.ferrule.(**)").should().beFreeOfCycles().check(all);
    }

    @Test
    void aGeneratedConnectorShipsWithTheRuntimeAlone() {
        classes()
                .that(in(Module.CROWD))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.annotation.processing..",
                        "jakarta.validation..",
                        "org.jspecify.annotations..",
                        "dev.ferrule.crowd",
                        "dev.ferrule.runtime..")
                .check(all);
    }

    @Test
    void librariesStayWhereTheyBelong() {
        onlyIn("org.snakeyaml..", Module.SPEC, Module.OPENAPI);
        onlyIn("com.palantir.javapoet..", Module.CODEGEN);
        onlyIn("com.github.tomakehurst.wiremock..", Module.TESTKIT);
        onlyIn("gg.jte..", Module.DOCS);
        onlyIn("picocli..", Module.CLI);
        onlyIn("org.apache.maven..", Module.MAVEN);
        onlyIn("org.apache.hc..", Module.RUNTIME);
        onlyIn("org.slf4j..", Module.RUNTIME);
        onlyIn("io.opentelemetry..", Module.OPENTELEMETRY);
        onlyIn("io.github.resilience4j..", Module.RESILIENCE4J);
    }

    /** What listeners are told can hold no secret and no value, as its types know none. */
    @Test
    void whatListenersAreToldHoldsNoValues() {
        classes()
                .that()
                .resideInAPackage("dev.ferrule.runtime.observe..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify.annotations..",
                        "org.slf4j..",
                        "dev.ferrule.runtime.error..",
                        "dev.ferrule.runtime.http..",
                        "dev.ferrule.runtime.observe..")
                .check(all);
    }

    private static void onlyIn(String library, Module... modules) {
        noClasses()
                .that(DescribedPredicate.describe(
                        "are not in " + Arrays.toString(modules),
                        type -> Module.of(type)
                                .filter(Arrays.asList(modules)::contains)
                                .isEmpty()))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(all);
    }

    /** Who may open a secret, and why. */
    private static final Map<String, String> REVEALERS = Map.ofEntries(
            Map.entry("dev.ferrule.cli.run.ProfileOptions", "keeps what was typed in the file of a profile"),
            Map.entry("dev.ferrule.runtime.auth.TokenKeeper", "makes of a token what calls carry, which masks itself"),
            Map.entry("dev.ferrule.runtime.auth.oauth.Authorization", "tells the digest of a verifier"),
            Map.entry("dev.ferrule.runtime.auth.oauth.OAuth2Settings", "takes a digest of what tokens are got for"),
            Map.entry("dev.ferrule.runtime.auth.oauth.Values", "makes the request that gets a token"),
            Map.entry("dev.ferrule.runtime.hook.Results", "measures what a conversion has made of a secret"),
            Map.entry("dev.ferrule.runtime.http.apache.ApacheTransport", "logs in to the proxy"),
            Map.entry("dev.ferrule.runtime.jose.NimbusSigning", "signs with a key"),
            Map.entry("dev.ferrule.runtime.json.JsonWriter", "writes the bytes that leave for the service"),
            Map.entry("dev.ferrule.runtime.network.ClientCertificate", "opens the file of a client certificate"),
            Map.entry("dev.ferrule.runtime.network.Proxy", "makes the login of a proxy, which must not be seen either"),
            Map.entry("dev.ferrule.runtime.network.Pem", "reads the key of a client certificate"),
            Map.entry("dev.ferrule.runtime.run.CallOptions", "makes a secret header of one call"),
            Map.entry(
                    "dev.ferrule.runtime.run.Evaluator",
                    "puts secrets into headers and queries, which stay marked as secret"),
            Map.entry(
                    "dev.ferrule.runtime.run.SecretForms", "must know a secret to find it in what the service writes"),
            Map.entry("dev.ferrule.runtime.validation.ValueRules", "checks the length and pattern of a secret"),
            Map.entry("dev.ferrule.runtime.validation.SecretValueExtractor", "lets annotations check the same"));

    /** Who may write secrets as they are, and why. */
    private static final Map<String, String> WIRE_WRITERS = Map.ofEntries(
            Map.entry("dev.ferrule.cli.profile.Profiles", "makes the file of a profile"),
            Map.entry("dev.ferrule.runtime.auth.TokenJson", "makes the file of a token store"),
            Map.entry("dev.ferrule.runtime.auth.oauth.TokenEndpoint", "makes the request that gets a token"),
            Map.entry("dev.ferrule.runtime.jose.NimbusSigning", "makes the statement that is signed"),
            Map.entry("dev.ferrule.runtime.run.JsonBody", "makes the body that is sent"),
            Map.entry("dev.ferrule.runtime.run.LinesOfJson", "makes the lines that are sent"),
            Map.entry("dev.ferrule.runtime.run.Functions", "makes the text of the function json"));

    @Test
    void secretsAreOpenedOnlyWhereTheyMustBe() {
        assertThat(callersOf(Secret.class, "reveal")).isEqualTo(REVEALERS.keySet());
    }

    @Test
    void secretsAreWrittenOnlyWhereTheyMustBe() {
        assertThat(callersOf(JsonWriter.class, "wire")).isEqualTo(WIRE_WRITERS.keySet());
    }

    private static Set<String> callersOf(Class<?> type, String method) {
        Set<String> callers = new HashSet<>();
        for (JavaClass caller : all) {
            // Calls and method references alike.
            boolean calls = caller.getAccessesFromSelf().stream()
                    .anyMatch(access -> access.getTargetOwner().isEquivalentTo(type)
                            && access.getName().equals(method));
            if (calls) {
                callers.add(outermost(caller).getName());
            }
        }
        return callers;
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }
}
