package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.grammar.Words;
import dev.ferrule.spec.model.Hook;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Upload;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the file that a step sends as it is, and where it goes. */
final class UploadMapper {

    /** The keys that say what else is sent, or that send it once more. */
    private static final List<String> BESIDE_NO_FILE =
            List.of("body", "pagination", "poll", "guard", "always", "ignore");

    /** What the address of an answer has already, or what goes to the server of the connection alone. */
    private static final List<String> BESIDE_NO_ADDRESS = List.of("server", "query", "cookie");

    private final Diagnostics diagnostics;

    UploadMapper(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Reports keys of files that stand where none is sent, and keys that have no place beside a file. */
    void check(Fields action, List<StepOutline> steps) {
        steps.forEach(this::check);
        boolean sends = steps.stream().anyMatch(StepOutline::sendsFile);
        if (sends && action.text("operation", "").equals("read")) {
            bad(
                    action.span("operation"),
                    "the action sends a file, and is said to read",
                    "say `operation: create` or `operation: update`");
        }
    }

    private void check(StepOutline step) {
        Fields fields = step.fields();
        if (fields.has("upload") && !fields.has("file")) {
            diagnostics.report(
                    DiagnosticCode.MISSING_KEY,
                    fields.keySpan("upload"),
                    "`upload` needs the key `file`",
                    "add `file:` with the name of a parameter of the type `file`");
        }
        alone(fields, "method", "upload", "write the method into the call, such as `call: PUT /files/{id}`");
        alone(fields, "content-type", "file", "write it into the body, or remove it");
        alone(fields, "hook", "file", "remove it; a conversion stands in a value, a signer or a login under `auth`");
        if (!step.sendsFile() || step.fetches()) {
            return;
        }
        boolean call = fields.has("call");
        if (call && !step.method().isEmpty() && !Words.METHODS_WITH_BODY.contains(step.method())) {
            bad(fields.keySpan("file"), "a " + step.method() + " request takes no file", "use PUT, POST or PATCH");
        }
        List<String> unfit = new ArrayList<>(BESIDE_NO_FILE);
        if (step.uploads()) {
            unfit.addAll(BESIDE_NO_ADDRESS);
        }
        unfit.stream()
                .filter(fields::has)
                .forEach(key -> bad(
                        fields.keySpan(key),
                        Quote.code(key) + " has no place in a step that sends a file"
                                + (BESIDE_NO_ADDRESS.contains(key) ? " to an address of an answer" : ""),
                        "remove it, or make it a part of another step"));
        if (fields.has("hook") && fields.has("repeat")) {
            bad(
                    fields.keySpan("repeat"),
                    "`repeat` stands beside `hook`",
                    "remove it: the code says of each of its requests whether it may be sent again");
        }
    }

    private void alone(Fields fields, String key, String needed, String hint) {
        if (fields.has(key) && !fields.has(needed)) {
            bad(fields.keySpan(key), Quote.code(key) + " stands without " + Quote.code(needed), hint);
        }
    }

    /** The file that the step sends as it is; null when it sends none. */
    @Nullable
    Upload map(StepOutline outline, Scope scope) {
        Fields fields = outline.fields();
        Scalar file = fields.scalar("file").orElse(null);
        if (file == null || outline.fetches()) {
            return null;
        }
        return new Upload(
                fields.keySpan("file").start(),
                file(file, scope),
                outline.uploads()
                        ? fields.scalar("upload")
                                .map(url -> address(url, scope))
                                .orElse(null)
                        : null,
                List.copyOf(fields.texts("allow")),
                fields.scalar("hook").map(name -> hook(name, scope)).orElse(null));
    }

    /** The same file, as the body of its step. */
    static Step.Body body(Upload upload) {
        Value file = new Value.Reference(upload.file(), List.of(), Map.of(), null);
        return new Step.Body(null, List.of(), file, Step.Format.BYTES, Map.of());
    }

    private Source file(Scalar name, Scope scope) {
        Source source = new SourceResolver(diagnostics).resolve(name, scope);
        if (source instanceof Source.Input input && input.path().parts().isEmpty()) {
            ValueType type = scope.parameters().get(input.parameter());
            boolean several =
                    type != ValueType.Scalar.FILE && type != null && type.innermost() == ValueType.Scalar.FILE;
            if (several) {
                bad(
                        name.span(),
                        Quote.code(name.text()) + " is a list of files, and a step sends one",
                        "make it a parameter of the type `file`, or send the list with `body: {multipart: ...}`");
            }
            if (several || type == ValueType.Scalar.FILE) {
                return source;
            }
        }
        boolean piece = source instanceof Source.Item
                && new SourceResolver(diagnostics).type(source, name, scope) == ValueType.Scalar.FILE;
        if (source != SourceResolver.UNRESOLVED && !piece && !FileSources.isWhole(source, scope)) {
            bad(
                    name.span(),
                    Quote.code(name.text()) + " is no file",
                    "name a parameter of the type `file`, or the body of an earlier step with `read: bytes`");
        }
        return source;
    }

    private Source address(Scalar url, Scope scope) {
        Source source = new SourceResolver(diagnostics).resolve(url, scope);
        if (source != SourceResolver.UNRESOLVED && !FetchMapper.isAnswer(source)) {
            bad(
                    url.span(),
                    Quote.code(url.text()) + " is no part of an earlier answer",
                    "write the path of an answer, such as `open.body.url`; what goes to the server is a `call`");
        }
        return source;
    }

    private @Nullable String hook(Scalar name, Scope scope) {
        Hook found = new HooksMapper(diagnostics)
                .find(name, scope.hooks(), Hook.Kind.TRANSFER)
                .orElse(null);
        if (found == null) {
            return null;
        }
        scope.used().add(ValueMapper.USED_HOOK + found.name());
        return found.name();
    }

    private void bad(Span span, String message, String hint) {
        diagnostics.report(DiagnosticCode.BAD_UPLOAD, span, message, hint);
    }
}
