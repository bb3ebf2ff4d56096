package dev.ferrule.spec.yaml;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.SourceText;
import dev.ferrule.spec.diagnostic.Span;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Reads the text of a file as one YAML 1.2 document. Works on the parser's events, so nothing is ever constructed,
 * expanded or followed, and reading stops at the first bound that is passed.
 */
public final class YamlReader {

    private final Diagnostics diagnostics;
    private final ReadLimits limits;

    /** Makes a reader that reports to the given collector. */
    public YamlReader(Diagnostics diagnostics, ReadLimits limits) {
        this.diagnostics = diagnostics;
        this.limits = limits;
    }

    /** The document; empty when the text is none, the reasons being reported. */
    public Optional<SpecDocument> read(SourceText source) {
        Reading reading = new Reading(source);
        try {
            reading.run();
        } catch (MarkedYamlEngineException problem) {
            reading.syntax(problem);
        } catch (RuntimeException problem) {
            // The parser is built for friendly files; whatever a hostile one makes it throw is still bad syntax.
            reading.syntax(reading.reached(), "what follows here cannot be read as YAML");
        }
        return reading.result();
    }

    /** One pass over one file. */
    private final class Reading {
        private final SourceText source;
        private final Marks marks;
        private final NodeBuilder nodes;
        private @Nullable Event last;
        private int documents;
        private boolean usable = true;

        Reading(SourceText source) {
            this.source = source;
            this.marks = new Marks(source.file());
            this.nodes = new NodeBuilder(marks, diagnostics);
        }

        void run() {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(source.file())
                    .setUseMarks(true)
                    .setCodePointLimit(Integer.MAX_VALUE)
                    .setBufferSize(Math.max(source.text().length(), 1))
                    .build();
            Iterator<Event> events =
                    new Parse(settings).parseString(source.text()).iterator();
            boolean goOn = true;
            while (goOn && events.hasNext()) {
                Event event = events.next();
                last = event;
                goOn = accept(event);
            }
        }

        Optional<SpecDocument> result() {
            if (!usable || !nodes.usable()) {
                return Optional.empty();
            }
            if (nodes.root().isEmpty()) {
                diagnostics.report(
                        DiagnosticCode.EMPTY_DOCUMENT,
                        Span.ofFile(source.file()),
                        "the file is empty",
                        "write the spec into it, or delete it");
            }
            return nodes.root().map(root -> new SpecDocument(source, root));
        }

        /** The last thing that could be read. */
        Span reached() {
            return last == null ? Span.ofFile(source.file()) : marks.at(last);
        }

        /** What is missing at the end of the file is shown where it should have ended. */
        void syntax(MarkedYamlEngineException problem) {
            int end = source.text().codePointCount(0, source.text().length());
            Optional<Mark> inside = problem.getProblemMark().filter(mark -> mark.getIndex() < end);
            Optional<Mark> mark = inside.or(problem::getContextMark).or(problem::getProblemMark);
            Span span = mark.map(marks::at).orElseGet(this::reached);
            String context = problem.getContext() == null ? "" : problem.getContext();
            refuse(
                    span,
                    SyntaxAdvice.of(
                            problem.getProblem(),
                            context,
                            line(span),
                            span.start().column()));
        }

        void syntax(Span span, String problem) {
            refuse(span, SyntaxAdvice.of(problem, "", "", 1));
        }

        private void refuse(Span span, SyntaxAdvice advice) {
            refuse(DiagnosticCode.YAML_SYNTAX, span, advice.message(), advice.hint());
        }

        private String line(Span span) {
            return source.line(span.start().line());
        }

        private boolean accept(Event event) {
            if (event instanceof NodeEvent && nodes.full(limits)) {
                return refuse(
                        DiagnosticCode.TOO_MANY_ENTRIES,
                        marks.at(event),
                        "one list or mapping has too many entries",
                        "at most " + limits.items() + " items and " + limits.keys() + " keys are read; split it");
            }
            return switch (event.getEventId()) {
                case DocumentStart -> document((DocumentStartEvent) event);
                case Alias -> alias((AliasEvent) event);
                case Scalar -> scalar((ScalarEvent) event);
                case SequenceStart, MappingStart -> collection((CollectionStartEvent) event);
                case SequenceEnd, MappingEnd -> {
                    nodes.end(event);
                    yield true;
                }
                case StreamStart, StreamEnd, DocumentEnd, Comment -> true;
            };
        }

        private boolean document(DocumentStartEvent event) {
            if (event.getSpecVersion().isPresent() || !event.getTags().isEmpty()) {
                refuse(
                        DiagnosticCode.DIRECTIVE,
                        marks.at(event),
                        "the file has a YAML directive",
                        "remove the line that starts with `%`");
            }
            if (++documents > 1) {
                return refuse(
                        DiagnosticCode.SEVERAL_DOCUMENTS,
                        marks.at(event),
                        "a second document starts here",
                        "put it into a file of its own");
            }
            return true;
        }

        private boolean alias(AliasEvent event) {
            refuse(
                    DiagnosticCode.ALIAS,
                    marks.at(event),
                    "the alias " + Quote.code(event.getAlias().getValue()) + " refers to another place of the file",
                    "write out what it stands for");
            return nodes.placeholder(event);
        }

        private boolean scalar(ScalarEvent event) {
            decorations(event, event.getTag());
            int length = event.getValue().codePointCount(0, event.getValue().length());
            if (length > limits.textLength()) {
                return refuse(
                        DiagnosticCode.TEXT_TOO_LONG,
                        marks.at(event),
                        "this text has " + length + " characters",
                        "at most " + limits.textLength() + " are read; move long texts out of the spec");
            }
            return nodes.scalar(event);
        }

        private boolean collection(CollectionStartEvent event) {
            decorations(event, event.getTag());
            if (nodes.depth() >= limits.depth()) {
                return refuse(
                        DiagnosticCode.TOO_DEEP,
                        marks.at(event),
                        "lists and mappings are nested more than " + limits.depth() + " deep",
                        "make the structure flatter");
            }
            return nodes.start(event);
        }

        private void decorations(NodeEvent event, Optional<String> tag) {
            if (event.getAnchor().isPresent()) {
                refuse(
                        DiagnosticCode.ALIAS,
                        marks.at(event),
                        "the anchor "
                                + Quote.code(event.getAnchor().orElseThrow().getValue()) + " marks a part to repeat",
                        "remove the anchor");
            }
            if (tag.isPresent()) {
                refuse(
                        DiagnosticCode.TAG,
                        marks.at(event),
                        "the tag " + Quote.code(tag.orElseThrow()) + " gives the value a type",
                        "remove the tag; put quotes around a value that shall be a text");
            }
        }

        private boolean refuse(DiagnosticCode code, Span span, String message, String hint) {
            usable = false;
            diagnostics.report(code, span, message, hint);
            return false;
        }
    }
}
