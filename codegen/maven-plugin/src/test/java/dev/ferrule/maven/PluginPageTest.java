package dev.ferrule.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class PluginPageTest {

    private static final Path PAGE = Path.of("../../docs/maven-plugin.md");

    /** The page is what the descriptor says; {@code -Dferrule.snapshots=write} writes it. */
    @Test
    void the_page_is_that_of_the_descriptor() throws Exception {
        String page = PluginPage.text();
        if ("write".equals(System.getProperty("ferrule.snapshots"))) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE).hasContent(page);
    }

    @Test
    void every_goal_is_thread_safe_and_says_what_its_parameters_are() throws Exception {
        List<Element> goals = PluginPage.goals();

        assertThat(goals)
                .extracting(goal -> PluginPage.text(goal, "goal"))
                .containsExactly("diff", "docs", "format", "generate", "lint", "validate");
        assertThat(goals).allSatisfy(goal -> {
            assertThat(PluginPage.text(goal, "threadSafe")).isEqualTo("true");
            assertThat(PluginPage.text(goal, "description")).isNotBlank();
        });
    }

    /** Eclipse asks about a goal that it is told nothing of. */
    @Test
    void eclipse_knows_every_goal() throws Exception {
        try (InputStream text = Objects.requireNonNull(
                SpecMojo.class.getResourceAsStream("/META-INF/m2e/lifecycle-mapping-metadata.xml"))) {
            String mapping = new String(text.readAllBytes(), StandardCharsets.UTF_8);
            for (Element goal : PluginPage.goals()) {
                assertThat(mapping).contains("<goal>" + PluginPage.text(goal, "goal") + "</goal>");
            }
        }
    }
}
