package dev.ferrule.spec.yaml;

import dev.ferrule.spec.diagnostic.SourceText;
import dev.ferrule.spec.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.comments.CommentType;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.ScannerImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.tokens.CommentToken;
import org.snakeyaml.engine.v2.tokens.Token;

/** Finds the comments of a file that could be read. A {@code #} inside a text is none, and only the scanner knows. */
public final class CommentReader {

    private CommentReader() {}

    /** The comments in the order of the file. */
    public static List<SpecComment> read(SourceText source) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(source.file())
                .setUseMarks(true)
                .setParseComments(true)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        List<SpecComment> comments = new ArrayList<>();
        ScannerImpl scanner = new ScannerImpl(settings, new StreamReader(settings, source.text()));
        try {
            while (scanner.hasNext()) {
                Token token = scanner.next();
                if (token instanceof CommentToken comment && comment.getCommentType() != CommentType.BLANK_LINE) {
                    comments.add(comment(source, comment));
                }
            }
        } catch (YamlEngineException problem) {
            // A file that is no YAML has been reported by its reader; the comments before that place still count.
            return List.copyOf(comments);
        }
        return List.copyOf(comments);
    }

    private static SpecComment comment(SourceText source, CommentToken token) {
        Span span = new Marks(source.file()).at(token);
        String line = source.line(span.line());
        boolean alone = line.stripLeading().startsWith("#");
        return new SpecComment(span, token.getValue().strip(), alone);
    }
}
