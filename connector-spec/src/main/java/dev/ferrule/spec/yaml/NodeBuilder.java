package dev.ferrule.spec.yaml;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import dev.ferrule.spec.yaml.SpecNode.Kind;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Puts nodes together while events arrive, without recursion. Each method answers whether reading goes on. */
final class NodeBuilder {

    private final Marks marks;
    private final Diagnostics diagnostics;
    private final Deque<Frame> open = new ArrayDeque<>();
    private @Nullable SpecNode root;
    private boolean usable = true;

    NodeBuilder(Marks marks, Diagnostics diagnostics) {
        this.marks = marks;
        this.diagnostics = diagnostics;
    }

    boolean usable() {
        return usable;
    }

    int depth() {
        return open.size();
    }

    /** Whether the list or mapping that the next node belongs to has all the entries that it may have. */
    boolean full(ReadLimits limits) {
        Frame frame = open.peek();
        return frame != null && frame.full(limits);
    }

    /** What the document holds; empty for a document of nothing. */
    Optional<SpecNode> root() {
        boolean nothing = root instanceof Scalar scalar && scalar.kind() == Kind.NULL;
        return nothing ? Optional.empty() : Optional.ofNullable(root);
    }

    boolean scalar(ScalarEvent event) {
        Span span = marks.at(event);
        Scalar scalar = new Scalar(span, event.getValue(), ScalarKinds.of(event), ScalarKinds.verbatim(event, span));
        Characters.firstForbidden(event.getValue()).ifPresent(sign -> {
            usable = false;
            diagnostics.report(
                    DiagnosticCode.FORBIDDEN_CHARACTER,
                    span,
                    String.format(Locale.ROOT, "the text holds the sign U+%04X", sign),
                    "remove it, also when it is written as an escape");
        });
        Frame frame = open.peek();
        if (frame != null
                && frame.expectsKey()
                && event.isPlain()
                && scalar.text().equals("<<")) {
            usable = false;
            diagnostics.report(
                    DiagnosticCode.MERGE_KEY,
                    span,
                    "`<<` merges another mapping into this one",
                    "write out the keys; put quotes around a key that really is `<<`");
        }
        return add(scalar);
    }

    boolean placeholder(Event event) {
        return add(new Scalar(marks.at(event), "", Kind.NULL, -1));
    }

    boolean start(CollectionStartEvent event) {
        Frame parent = open.peek();
        if (parent != null && parent.expectsKey()) {
            usable = false;
            diagnostics.report(
                    DiagnosticCode.COMPLEX_KEY,
                    marks.at(event),
                    "a list or mapping stands where a key is expected",
                    "write a text; `{x}` at the start of a value needs quotes");
            return false;
        }
        open.push(new Frame(event, parent == null ? null : parent.key));
        return true;
    }

    void end(Event event) {
        Frame frame = open.pop();
        add(frame.build(event));
    }

    private boolean add(SpecNode node) {
        Frame frame = open.peek();
        if (frame == null) {
            root = node;
        } else {
            frame.add(node);
        }
        return true;
    }

    /** A collection that has begun and not ended. */
    private final class Frame {
        private final CollectionStartEvent start;
        private final @Nullable Scalar owner;
        private final List<SpecNode> items = new ArrayList<>();
        private final List<Entry> entries = new ArrayList<>();
        private final Map<String, Scalar> seen = new HashMap<>();
        private @Nullable Scalar key;

        Frame(CollectionStartEvent start, @Nullable Scalar owner) {
            this.start = start;
            this.owner = owner;
        }

        boolean isMapping() {
            return start instanceof MappingStartEvent;
        }

        boolean full(ReadLimits limits) {
            return isMapping() ? seen.size() >= limits.keys() : items.size() >= limits.items();
        }

        boolean expectsKey() {
            return isMapping() && key == null;
        }

        void add(SpecNode node) {
            if (!isMapping()) {
                items.add(node);
            } else if (key == null) {
                key = (Scalar) node;
            } else {
                Scalar first = seen.putIfAbsent(key.text(), key);
                if (first == null) {
                    entries.add(new Entry(key, node));
                } else {
                    diagnostics.report(
                            DiagnosticCode.DUPLICATE_KEY,
                            key.span(),
                            "the key " + Quote.code(key.text()) + " stands here a second time",
                            "the first one is in line " + first.span().line() + "; remove one of them");
                }
                key = null;
            }
        }

        SpecNode build(Event end) {
            return isMapping()
                    ? new SpecNode.Mapping(span(end), List.copyOf(entries))
                    : new SpecNode.Sequence(span(end), List.copyOf(items));
        }

        /** In flow style from brace to brace; in block style the key above it, or else its first line. */
        private Span span(Event end) {
            if (start.isFlow()) {
                return marks.between(start, end);
            }
            if (owner != null) {
                return owner.span();
            }
            if (!entries.isEmpty()) {
                return entries.get(0).key().span();
            }
            return items.isEmpty() ? marks.at(start) : items.get(0).span();
        }
    }
}
