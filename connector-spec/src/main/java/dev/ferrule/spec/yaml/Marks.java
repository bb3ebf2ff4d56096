package dev.ferrule.spec.yaml;

import dev.ferrule.spec.diagnostic.Span;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.tokens.Token;

/** Translates the parser's marks, which count code points from 0, to spans of one file. */
record Marks(String file) {

    Span at(Mark mark) {
        return Span.at(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    Span at(Event event) {
        Mark start = event.getStartMark().orElseThrow();
        return between(start, event.getEndMark().orElse(start));
    }

    Span at(Token token) {
        Mark start = token.getStartMark().orElseThrow();
        return between(start, token.getEndMark().orElse(start));
    }

    Span between(Event first, Event last) {
        Mark start = first.getStartMark().orElseThrow();
        return between(start, last.getEndMark().orElse(start));
    }

    private Span between(Mark start, Mark end) {
        return new Span(file, start.getLine() + 1, start.getColumn() + 1, end.getLine() + 1, end.getColumn() + 1);
    }
}
