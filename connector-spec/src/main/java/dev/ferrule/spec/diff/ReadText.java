package dev.ferrule.spec.diff;

import dev.ferrule.spec.model.ReadOptions;
import dev.ferrule.spec.model.ReadOptions.Csv;
import dev.ferrule.spec.model.ReadOptions.Header;
import dev.ferrule.spec.model.Step;
import java.util.Locale;

/** How an answer is read, in words. What is usual is not said, so that saying it is no change. */
final class ReadText {

    private ReadText() {}

    static String of(Step step) {
        ReadOptions options = step.readOptions();
        String lists = options.lists().isEmpty()
                ? ""
                : " with the lists "
                        + Texts.list(options.lists().stream().map(Texts::path).toList());
        return (options.gzip() ? "packed " : "")
                + step.read().name().toLowerCase(Locale.ROOT)
                + (options.csv() == null ? "" : csv(options.csv()))
                + lists
                + (options.file() == null ? "" : file(options.file()));
    }

    private static String file(ReadOptions.InnerFile file) {
        return " with the file " + String.join(".", file.at()) + " in " + (file.urlSafe() ? "base64url" : "base64");
    }

    private static String csv(Csv csv) {
        String header = csv.header() == Header.GIVEN
                ? " with the columns " + Texts.list(csv.names())
                : csv.header() == Header.NONE ? " without names of columns" : "";
        String separator = csv.separator().equals("\t") ? "tab" : csv.separator();
        return header + (separator.equals(",") ? "" : " separated by " + separator);
    }
}
