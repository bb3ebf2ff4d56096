package dev.ferrule.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import dev.ferrule.codegen.FileSink;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The website in Chromium, read from the disk and without script. {@code -Dferrule.chromium} names another browser than
 * {@code /usr/bin/chromium}; pictures of the pages lie in {@code target/screenshots} afterwards.
 */
class PagesBrowserIT {

    private static final String ACTION = "staff/actions/update-user.html";

    @TempDir
    private static Path site;

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        new FileSink(site).write(StaffSite.files());
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("ferrule.chromium", "/usr/bin/chromium")))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void close() {
        playwright.close();
    }

    static Stream<Arguments> views() {
        return Stream.of("index.html", "staff/index.html", "staff/actions/find-people.html", ACTION)
                .flatMap(page -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                        .flatMap(scheme -> Stream.of(1440, 390).map(width -> Arguments.of(page, scheme, width))));
    }

    private static BrowserContext context(ColorScheme scheme, int width, boolean script) {
        return browser.newContext(new Browser.NewContextOptions()
                .setColorScheme(scheme)
                .setViewportSize(width, 900)
                .setJavaScriptEnabled(script));
    }

    private static Page open(BrowserContext context, String path) {
        Page page = context.newPage();
        page.navigate(site.resolve(path.replaceAll("#.*", "")).toUri() + path.replaceAll("^[^#]*", ""));
        return page;
    }

    @ParameterizedTest
    @MethodSource("views")
    void everybody_can_use_a_page(String path, ColorScheme scheme, int width) {
        // The checker is itself a script; the page has none.
        try (BrowserContext context = context(scheme, width, true)) {
            Page page = open(context, path);
            String picture = path.replace('/', '.').replace(".html", "." + scheme + "." + width + ".png");
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots", picture)));

            List<Rule> violations = new AxeBuilder(page).analyze().getViolations();

            assertThat(violations.stream().map(rule -> rule.getId() + " " + rule.getNodes()))
                    .isEmpty();
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("nothing is wider than the window")
                    .isTrue();
        }
    }

    @Test
    void pages_are_styled_and_linked_without_script() {
        try (BrowserContext context = context(ColorScheme.LIGHT, 1440, false)) {
            Page page = open(context, "index.html");
            page.getByText("Staff Directory").click();
            page.getByText("Update User").last().click();

            assertThat(page.title()).isEqualTo("Update User – Staff Directory");
            assertThat(page.url()).endsWith(ACTION);
            Locator name = page.locator("#param-username .name");
            assertThat(name.isVisible()).isTrue();
            name.click();
            assertThat(page.url()).endsWith("#param-username");
        }
    }

    @Test
    void an_anchor_brings_its_row_into_view() {
        try (BrowserContext context = context(ColorScheme.LIGHT, 1440, true)) {
            for (String anchor : List.of("param-link_rel", "out-groups.links.rel")) {
                Page page = open(context, ACTION + "#" + anchor);

                assertThat(page.evaluate("document.querySelector(':target').id"))
                        .isEqualTo(anchor);
                assertThat((Boolean) page.evaluate(
                                "(() => { const box = document.querySelector(':target').getBoundingClientRect();"
                                        + " return box.top >= 0 && box.top < window.innerHeight })()"))
                        .isTrue();
            }
        }
    }

    @Test
    void the_keyboard_reaches_the_content_first() {
        try (BrowserContext context = context(ColorScheme.LIGHT, 1440, true)) {
            Page page = open(context, ACTION);
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Skip to the content");

            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
        }
    }

    @Test
    void cells_are_stacked_on_a_narrow_screen() {
        String leftEdges =
                "['th', 'td'].map(c => document.querySelector('#param-email ' + c).getBoundingClientRect().x)";
        try (BrowserContext narrow = context(ColorScheme.LIGHT, 390, true);
                BrowserContext wide = context(ColorScheme.LIGHT, 1440, true)) {
            List<?> stacked = (List<?>) open(narrow, ACTION).evaluate(leftEdges);
            List<?> beside = (List<?>) open(wide, ACTION).evaluate(leftEdges);

            assertThat(stacked.get(0)).isEqualTo(stacked.get(1));
            assertThat(beside.get(0)).isNotEqualTo(beside.get(1));
        }
    }
}
