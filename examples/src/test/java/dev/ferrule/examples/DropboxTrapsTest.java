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

    private static final Play LARGE = Play.of(
            "upload-large-file",
            Inputs.builder()
                    .text("path", "/Films/2026.mp4")
                    .file("file", FileSource.of("2026.mp4", "video/mp4", new byte[9 << 20]))
                    .build());

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
                .trap(
                        "file in pieces",
                        "each: {of: file, bytes: 64MiB}",
                        LARGE.setting("largest", Integer.toString(8 << 20)),
                        "\"size\":9437184",
                        "failed as invalid")
                .trap("size of a file", """
                        Dropbox-API-Arg:
                          $text: '{{"cursor":{{"session_id":"{session.body.session_id}","offset":0}},"commit":{{"path":"{path}","mode":"{mode}"}}}}'
                          escape: json-string
                        """, LARGE, "\"size\":9437184", "failed as")
                .all();
    }
}
