package dev.ferrule.runtime.run;

import dev.ferrule.runtime.file.FileSource;
import dev.ferrule.runtime.http.Header;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an answer tells of the file that it brings. The name is one that the service gives (RFC 6266), without what could lead
 * elsewhere.
 */
record AnswerFile(String name, String mediaType) {

    private static final Pattern NAME =
            Pattern.compile(";\\s*filename=(?:\"([^\"]*)\"|([^\\s;\"]+))", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 200;
    private static final String GZIP = ".gz";

    /**
     * What the headers tell.
     *
     * @param unpacked whether the file has been unpacked, and they speak of the package
     */
    static AnswerFile of(List<Header> headers, boolean unpacked) {
        ContentLabel label = ContentLabel.of(headers);
        String name = name(header(headers, "content-disposition"));
        boolean unknown = label.media().isEmpty() || (unpacked && label.isGzip());
        return new AnswerFile(unpacked ? withoutEnding(name) : name, unknown ? FileSource.ANY_BYTES : label.media());
    }

    private static String withoutEnding(String name) {
        return name.length() > GZIP.length() && name.toLowerCase(Locale.ROOT).endsWith(GZIP)
                ? name.substring(0, name.length() - GZIP.length())
                : name;
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
