package dev.ferrule.spec.yaml;

import dev.ferrule.spec.diagnostic.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A part of a file: a scalar, a sequence or a mapping. */
public sealed interface SpecNode {

    /** What a reader looks at when somebody speaks of this node. */
    Span span();

    /** What the node is, with its article. */
    String noun();

    /** What a scalar was written as. */
    enum Kind {
        TEXT,
        NUMBER,
        FLAG,
        NULL,
        /** A plain scalar that is a text here and a number, a flag or null in other readers of YAML. */
        AMBIGUOUS
    }

    /**
     * A scalar.
     *
     * @param text the text, as written but without quotes and escapes
     * @param verbatim the number of signs in the file before the text when it stands there as it is on one line, or -1
     */
    record Scalar(Span span, String text, Kind kind, int verbatim) implements SpecNode {

        @Override
        public String noun() {
            return switch (kind) {
                case TEXT, AMBIGUOUS -> "a text";
                case NUMBER -> "a number";
                case FLAG -> "true or false";
                case NULL -> "nothing";
            };
        }

        /** Where a part of the text stands; offsets are those of the text. The whole when that cannot be told. */
        public Span part(int from, int to) {
            if (verbatim < 0) {
                return span;
            }
            int column = span.column() + verbatim;
            return new Span(
                    span.file(),
                    span.line(),
                    column + text.codePointCount(0, from),
                    span.line(),
                    column + text.codePointCount(0, to));
        }

        /** The same text with signs cut off at both ends; positions stay right. */
        public Scalar sub(int from, int to) {
            return new Scalar(part(from, to), text.substring(from, to), kind, verbatim < 0 ? -1 : 0);
        }
    }

    /** A sequence. */
    record Sequence(Span span, List<SpecNode> items) implements SpecNode {
        @Override
        public String noun() {
            return "a list";
        }
    }

    /** A mapping, in the order of the file; each key stands once. */
    record Mapping(Span span, List<Entry> entries) implements SpecNode {
        @Override
        public String noun() {
            return "a mapping";
        }

        /** The value of a key, if the mapping has it. */
        public Optional<SpecNode> get(String key) {
            return Optional.ofNullable(find(key));
        }

        /** The entry of a key, if the mapping has it. */
        public Optional<Entry> entry(String key) {
            return Optional.ofNullable(findEntry(key));
        }

        /** The value of a key, or null: for those who ask every mapping for many keys, of which it has few. */
        public @Nullable SpecNode find(String key) {
            Entry entry = findEntry(key);
            return entry == null ? null : entry.value();
        }

        private @Nullable Entry findEntry(String key) {
            int hash = key.hashCode();
            // A text keeps its hash code, which tells almost all keys apart at the cost of comparing two numbers.
            for (int i = 0; i < entries.size(); i++) {
                Entry entry = entries.get(i);
                if (entry.name().hashCode() == hash && entry.name().equals(key)) {
                    return entry;
                }
            }
            return null;
        }

        /** The keys, in order. */
        public List<String> keys() {
            return entries.stream().map(Entry::name).toList();
        }
    }

    /** A key of a mapping and its value. */
    record Entry(Scalar key, SpecNode value) {
        /** The key's text, whatever it looks like: {@code true} is the text "true". */
        public String name() {
            return key.text();
        }
    }
}
