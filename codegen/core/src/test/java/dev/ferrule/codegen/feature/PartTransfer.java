package dev.ferrule.codegen.feature;

import dev.ferrule.runtime.hook.Call;
import dev.ferrule.runtime.hook.CallAnswer;
import dev.ferrule.runtime.hook.Transfer;
import dev.ferrule.runtime.hook.Upload;
import dev.ferrule.runtime.http.Header;

/** The code of the feature {@code uploads}: parts of a size that the connection tells, each with its range. */
final class PartTransfer {

    /** Sends to the address of the step, with its method and its headers. */
    static final Transfer IN_PARTS = (upload, calls, fields) -> {
        long size = Long.parseLong(fields.text("part_size").orElseThrow());
        long all = upload.file().length().orElseThrow();
        long from = 0;
        while (true) {
            long length = Math.min(size, all - from);
            Call call = Call.put(upload.address().toString(), upload.contentType(), upload.part(from, length))
                    .header("Content-Range", "bytes " + from + "-" + (from + length - 1) + "/" + all)
                    .header("X-Film", header(upload));
            CallAnswer answer = calls.send(call);
            from += length;
            if (answer.status() != 308 || from >= all) {
                return answer;
            }
        }
    };

    private PartTransfer() {}

    private static String header(Upload upload) {
        return upload.headers().stream()
                .filter(header -> header.name().equals("X-Film"))
                .map(Header::value)
                .findFirst()
                .orElse("none");
    }
}
