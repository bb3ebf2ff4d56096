package dev.ferrule.examples;

import dev.ferrule.runtime.file.FileSource;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.testkit.trap.Play;
import dev.ferrule.testkit.trap.TrapTests;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class DropboxTrapsTest {

    private static Play upload(String path) {
        return Play.of(
                "upload-file",
                Inputs.builder()
                        .text("path", path)
                        .file("file", FileSource.of("minutes.txt", "text/plain", new byte[3]))
                        .build());
    }

    @TestFactory
    Stream<DynamicNode> traps() {
        return TrapTests.of(Path.of("dropbox"))
                .trap(
                        "call that goes to another address than the rest",
                        upload("/Minutes/2026.txt").setting("busy", "1"),
                        "\"path\":\"/Minutes/2026 (1).txt\"",
                        "failed as not-found")
                .trap(
                        "object in a header",
                        "Dropbox-API-Arg: {$text: '{{\"path\":\"{path}\",\"mode\":\"{mode}\",\"autorename\":true}}'}",
                        upload("/Minutes of \"us\".txt"),
                        "\"name\":\"Minutes of \\\"us\\\".txt\"",
                        "failed as invalid")
                .all();
    }
}
