package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.file.FileSource;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.json.JsonFile;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a file of an answer. Its name is one that the service gives (RFC 6266), without what could lead elsewhere. */
final class AnswerFile {

    private static final Pattern NAME =
            Pattern.compile(";\\s*filename=(?:\"([^\"]*)\"|([^\\s;\"]+))", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 200;

    private AnswerFile() {}

    /** Whether the answer is a file: what fails is told in words. */
    static boolean isOne(StepDefinition step, int status) {
        return step.read() == StepDefinition.Read.BYTES
                && (step.success().isEmpty()
                        ? status / 100 == 2
                        : step.success().contains(status));
    }

    static JsonFile of(List<Header> headers, byte[] bytes) {
        String type = AnswerReader.mediaType(header(headers, "content-type"));
        return new JsonFile(FileSource.of(
                name(header(headers, "content-disposition")), type.isEmpty() ? FileSource.ANY_BYTES : type, bytes));
    }

    private static String header(List<Header> headers, String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst()
                .orElse("");
    }

    private static String name(String disposition) {
        Matcher found = NAME.matcher(disposition);
        if (!found.find()) {
            return "file";
        }
        String written = found.group(1) == null ? found.group(2) : found.group(1);
        String name = written.replaceAll("^.*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}:]", "")
                .strip();
        boolean usable = !name.replace(".", "").isBlank() && name.length() <= LONGEST;
        return usable ? name : "file";
    }
}
