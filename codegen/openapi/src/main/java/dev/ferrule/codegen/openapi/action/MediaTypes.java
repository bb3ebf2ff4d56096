package dev.ferrule.codegen.openapi.action;

import dev.ferrule.codegen.openapi.document.Node;
import dev.ferrule.codegen.openapi.report.LossCode;
import dev.ferrule.codegen.openapi.report.Losses;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Chooses one of the media types of a body or an answer. */
final class MediaTypes {

    private static final Pattern WRITTEN = Pattern.compile("[a-z0-9!#$&^_.+-]{1,100}/[a-z0-9!#$&^_.+-]{1,100}");

    private MediaTypes() {}

    /** What is done with content of a media type, best first. */
    enum Kind {
        JSON,
        FORM,
        MULTIPART,
        TEXT,
        XML,
        BYTES
    }

    /**
     * A media type with what the document says of it.
     *
     * @param type its name in lower case and without parameters
     */
    record Media(String type, Kind kind, Node node) {

        Node schema() {
            return node.get("schema");
        }

        /** Whether the type can be told on the wire, rather than standing for several. */
        boolean isExact() {
            return WRITTEN.matcher(type).matches();
        }
    }

    /** The media type that is used; the others are noted. */
    static Optional<Media> choose(Node content, Losses losses) {
        List<Media> all = content.members().stream()
                .map(member -> media(member.name(), member.value()))
                .toList();
        Optional<Media> chosen = all.stream()
                .min(Comparator.comparing(Media::kind)
                        .thenComparing(media -> media.type().equals("application/json") ? 0 : 1)
                        .thenComparing(Media::type));
        chosen.ifPresent(media -> all.stream()
                .filter(other -> !other.equals(media))
                .forEach(other -> losses.add(
                        LossCode.MEDIA_TYPE,
                        other.node().pointer().equals(media.node().pointer()) ? content : other.node(),
                        Losses.shown(other.type()) + " is not used, as " + Losses.shown(media.type()) + " is.")));
        return chosen;
    }

    /** Whether content of a media type is JSON line by line. */
    static boolean isLines(String type) {
        return type.endsWith("ndjson") || type.endsWith("jsonl");
    }

    private static Media media(String written, Node node) {
        String type = written.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return new Media(type, kind(type, node), node);
    }

    private static Kind kind(String type, Node node) {
        if (isLines(type) || type.equals("application/json-seq")) {
            return Kind.TEXT;
        }
        boolean open = type.isEmpty() || type.equals("*/*") || type.equals("application/*");
        if (open) {
            Node schema = node.get("schema");
            return schema.text("format").equals("binary") ? Kind.BYTES : Kind.JSON;
        }
        if (type.equals("application/json") || type.endsWith("+json") || type.endsWith("/json")) {
            return Kind.JSON;
        }
        if (type.equals("application/x-www-form-urlencoded")) {
            return Kind.FORM;
        }
        if (type.startsWith("multipart/")) {
            return Kind.MULTIPART;
        }
        if (type.endsWith("/xml") || type.endsWith("+xml")) {
            return Kind.XML;
        }
        return type.startsWith("text/") || type.endsWith("/yaml") || type.endsWith("javascript")
                ? Kind.TEXT
                : Kind.BYTES;
    }
}
