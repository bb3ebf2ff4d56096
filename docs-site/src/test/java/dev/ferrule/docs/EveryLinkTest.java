package dev.ferrule.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import dev.ferrule.spec.model.Connector;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The website of Crowd, Keycloak and all examples: each link on each page leads somewhere. */
class EveryLinkTest {

    private static final Path ROOT = Path.of("..");

    private static final Map<String, HtmlPage> PAGES = new TreeMap<>();
    private static final Set<String> FILES = new HashSet<>();

    @BeforeAll
    static void emit() throws Exception {
        List<Connector> connectors = new ArrayList<>();
        for (Path folder : folders()) {
            SpecReading reading = new SpecReader().read(folder);
            connectors.add(reading.connector()
                    .orElseThrow(() -> new AssertionError(reading.diagnostics().toString())));
        }
        GeneratedFiles files = new GeneratedFiles();
        new HtmlSite(connectors).emit(files);
        FILES.addAll(files.files().keySet());
        for (String file : FILES) {
            if (file.endsWith(".html")) {
                PAGES.put(file, HtmlPage.parse(files.text(file)));
            }
        }
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> examples = Files.list(ROOT.resolve("examples"))) {
            return Stream.concat(
                            Stream.of("actions-crowd", "actions-keycloak")
                                    .map(module -> ROOT.resolve(module).resolve("src/main/connector")),
                            examples.filter(folder -> Files.exists(folder.resolve("connector.yaml"))))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void within_the_site_it_leads_to_a_page_and_a_place_on_it() {
        Set<String> broken = new TreeSet<>();
        PAGES.forEach((page, html) -> html.attributes("href").forEach(link -> {
            URI target = URI.create(page).resolve(link);
            if (!target.isAbsolute() && !(!link.startsWith("/") && leads(target))) {
                broken.add(page + " -> " + link);
            }
        }));

        assertThat(broken).isEmpty();
        assertThat(PAGES)
                .containsKeys(
                        "crowd/actions/update-user.html",
                        "keycloak/actions/update-user.html",
                        "stripe/actions/create-checkout-session.html");
    }

    private static boolean leads(URI target) {
        HtmlPage page = PAGES.get(target.getPath());
        return FILES.contains(target.getPath())
                && (target.getFragment() == null
                        || (page != null && page.attributes("id").contains(target.getFragment())));
    }

    @Test
    void out_of_the_site_it_is_encrypted() {
        Set<String> open = new TreeSet<>();
        PAGES.forEach((page, html) -> html.attributes("href").stream()
                .filter(link -> URI.create(link).isAbsolute() && !link.startsWith("https://"))
                .forEach(link -> open.add(page + " -> " + link)));

        assertThat(open).isEmpty();
    }

    @Test
    void each_place_has_a_name_of_its_own_and_what_names_a_place_names_one() {
        Set<String> wrong = new TreeSet<>();
        PAGES.forEach((page, html) -> {
            Set<String> ids = new HashSet<>();
            html.attributes("id").stream().filter(id -> !ids.add(id)).forEach(id -> wrong.add(page + ": twice " + id));
            Stream.of("aria-labelledby", "aria-describedby", "for", "headers")
                    .flatMap(name -> html.attributes(name).stream())
                    .flatMap(named -> Stream.of(named.split("\\s+")))
                    .filter(id -> !ids.contains(id))
                    .forEach(id -> wrong.add(page + ": nowhere " + id));
        });

        assertThat(wrong).isEmpty();
    }
}
