package dev.ferrule.examples;

import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.testkit.trap.Play;
import dev.ferrule.testkit.trap.TrapTests;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class JiraTrapsTest {

    private static final Play PROJECTS = Play.of("list-projects");
    private static final Play NOTHING_FITS = Play.of(
            "create-issue",
            Inputs.builder()
                    .text("project", "NO")
                    .text("issue_type", "9")
                    .text("summary", "S")
                    .build());

    private static Inputs.Builder issue() {
        return Inputs.builder()
                .text("project", "SHOP")
                .text("issue_type", "10001")
                .text("summary", "S");
    }

    private static Play fields(String json) {
        return Play.of(
                "create-issue", issue().value("fields", JsonReader.read(json)).build());
    }

    private static final Play SEVERITY = fields("{\"customfield_10010\": \"10101\", \"customfield_10016\": 3}");
    private static final Play DESCRIPTION = Play.of(
            "create-issue", issue().text("description", "It fails.\n\nAlways.").build());

    @TestFactory
    Stream<DynamicNode> traps() {
        return TrapTests.of(Path.of("jira"))
                .trap("problems by the names of fields", NOTHING_FITS, "parameter project", "Jira Cloud answered 400")
                .trap(
                        "last page that says that it is",
                        PROJECTS.setting("projects", "100"),
                        "after 2 requests",
                        "after 3 requests")
                .trap("fields that are known at run time", SEVERITY, "SHOP-1", "for Severity")
                .trap("value whose form depends on its type", SEVERITY, "SHOP-1", "for Severity")
                .trap(
                        "text as a document of paragraphs",
                        "description: {$from: description}",
                        DESCRIPTION,
                        "SHOP-1",
                        "Atlassian Document")
                .all();
    }
}
