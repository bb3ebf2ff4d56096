package dev.ferrule.examples;

import dev.ferrule.runtime.file.FileSource;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.testkit.trap.Play;
import dev.ferrule.testkit.trap.TrapTests;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class GitHubTrapsTest {

    private static final Play LIST = Play.of("list-issues", repository().build());

    private static Inputs.Builder repository() {
        return Inputs.builder().text("owner", "octo-org").text("repo", "octo-repo");
    }

    private static Play write(String path) {
        FileSource content = FileSource.of("file.md", "text/markdown", "New\n".getBytes(StandardCharsets.UTF_8));
        return Play.of(
                "write-file",
                repository()
                        .text("path", path)
                        .text("message", "Say more")
                        .file("content", content)
                        .build());
    }

    @TestFactory
    Stream<DynamicNode> listing() {
        Play labelled = Play.of(
                "list-issues",
                repository().list("labels", List.of("tools", "bug")).build());
        return TrapTests.of(Path.of("github"))
                .trap(
                        "status that forbids or asks to slow down",
                        LIST.setting("limit", "retry-after"),
                        "after 3 requests and PT20S",
                        "failed as permission")
                .trap(
                        "pause that is told in one of several ways",
                        LIST.setting("limit", "reset"),
                        "after 3 requests and PT20S",
                        "failed as limit")
                .trap(
                        "pause that is told in one of several ways",
                        LIST.setting("limit", "silent"),
                        "after 1 requests",
                        "after 3 requests")
                .trap(
                        "next page in the header Link",
                        "next: {page: query.page}",
                        LIST,
                        "\"number\":1",
                        "after 1 requests")
                .trap("items that belong to something else", LIST, "T09:00:00Z\"},{\"number\":2", "\"number\":4")
                .trap(
                        "list in one text with commas",
                        "labels: {type: list, of: string, to: query.labels, example: bug, description: Labels.}",
                        labelled,
                        "\"updated_at\":\"2026-01-20T09:00:00Z\"}] after",
                        "\"number\":2")
                .trap(
                        "problems in a list of their own",
                        write(".git/config"),
                        "(code invalid, parameter path)",
                        "(no code)")
                .trap("path of several parts", write("docs/new.md"), "\"created\":true", "failed as not-found")
                .trap("nothing there yet", write("new.md"), "\"created\":true", "failed as not-found")
                .trap("version of what is replaced", write("README.md"), "\"created\":false", "failed as invalid")
                .trap(
                        "change that others may cross",
                        write("README.md").setting("crossings", "1"),
                        "after 4 requests",
                        "failed as conflict")
                .trap(
                        "whether it was created or changed",
                        "created: false",
                        write("new.md"),
                        "\"created\":true",
                        "\"created\":false")
                .all();
    }
}
