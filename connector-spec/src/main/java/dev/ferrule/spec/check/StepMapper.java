package dev.ferrule.spec.check;

import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.files.SpecFolder;
import dev.ferrule.spec.model.Position;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Test;
import dev.ferrule.spec.model.Upload;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads one step. */
final class StepMapper {

    private static final Pattern STATUS = Pattern.compile("[1-5][0-9]{2}");

    private final Diagnostics diagnostics;
    private final WireTargets wire;
    private final SpecFolder folder;

    StepMapper(Diagnostics diagnostics, WireTargets wire, SpecFolder folder) {
        this.diagnostics = diagnostics;
        this.wire = wire;
        this.folder = folder;
    }

    /** The step; what it refers to must be in the scope, which ends before it. */
    Step map(StepOutline outline, Scope before) {
        EachMapper.Read each = new EachMapper(diagnostics).map(outline, before);
        Scope scope = each == null ? before : before.withItem(each.item());
        Fields fields = outline.fields();
        CallParser.Call call = new CallParser(diagnostics).parse(fields, scope);
        call.query().keySet().forEach(name -> wire.claimQuery(outline.id(), name, call.querySpan()));
        new SpreadNames(diagnostics).checkFixed(call.query().keySet(), call.querySpan());
        checkRead(outline);
        Position position = fields.has("id")
                ? fields.keySpan("id").start()
                : fields.keySpan(outline.verb()).start();
        String method = outline.uploads() ? outline.method() : call.method();
        Step.Builder step = Step.builder(position, outline.id(), method, call.path())
                .main(outline.main())
                .when(fields.node("when")
                        .map(node -> new TestMapper(diagnostics).map(node, before))
                        .orElse(Test.ALWAYS))
                .query(query(outline, call, scope))
                .headers(headers(outline, scope))
                .body(outline.sendsFile() ? null : new BodyMapper(diagnostics, wire, folder).map(outline, scope))
                .success(statuses(fields, "success"))
                .absent(absentStatuses(fields))
                .read(outline.read())
                .responses(
                        new ResponseRuleMapper(diagnostics).map(outline, scope.judging(outline.id(), judged(outline))))
                .cookies(new CookieMapper(diagnostics, wire).map(outline, scope))
                .repeat(new RepeatMapper(diagnostics, wire).map(outline));
        Upload upload = new UploadMapper(diagnostics).map(outline, scope);
        if (upload != null) {
            step.upload(upload).body(UploadMapper.body(upload));
        }
        return step.each(each == null ? null : each.each())
                .server(ServerMapper.named(fields, scope, diagnostics))
                .fetch(new FetchMapper(diagnostics).map(outline, scope))
                .pagination(new PaginationMapper(diagnostics, wire).map(outline, scope))
                .take(new TakeMapper(diagnostics).map(outline, scope))
                .readOptions(new ReadMapper(diagnostics).map(outline))
                .build();
    }

    /** What fails is read as it is labelled, whatever a success is read as. */
    private static Step.Read judged(StepOutline outline) {
        boolean bodiless = outline.method().equals("HEAD");
        return bodiless || outline.read().hasParts() ? outline.read() : Step.Read.JSON;
    }

    private void checkRead(StepOutline outline) {
        if (outline.method().equals("HEAD") && outline.read() != Step.Read.NOTHING) {
            diagnostics.report(
                    DiagnosticCode.UNREAD_ANSWER,
                    outline.fields().span("read"),
                    "the answer to a HEAD request has no body",
                    "remove `read:`");
        }
    }

    private Map<String, Value> query(StepOutline outline, CallParser.Call call, Scope scope) {
        Map<String, Value> query = new LinkedHashMap<>(call.query());
        for (Entry entry : outline.fields().entries("query")) {
            wire.claimQuery(outline.id(), entry.name(), entry.key().span());
            Value value = new ValueMapper(diagnostics).map(entry.value(), scope);
            new SpreadNames(diagnostics).check(entry, value, scope);
            query.putIfAbsent(entry.name(), value);
        }
        return Collections.unmodifiableMap(query);
    }

    private Map<String, Value> headers(StepOutline outline, Scope scope) {
        HeaderChecker checker = new HeaderChecker(diagnostics);
        Map<String, Value> headers = new LinkedHashMap<>();
        for (Entry entry : outline.fields().entries("header")) {
            checker.checkOwner(entry.name(), entry.key().span());
            wire.claimHeader(outline.id(), entry.name(), entry.key().span());
            Value value = new ValueMapper(diagnostics).map(entry.value(), scope);
            if (Step.isSpread(entry.name())) {
                new SpreadNames(diagnostics).checkHeader(entry, value, scope);
            } else {
                checker.checkValue(value, entry.value().span());
            }
            headers.put(entry.name(), value);
        }
        mediaType(outline, outline.fields(), "accept", "Accept").ifPresent(type -> headers.putIfAbsent("Accept", type));
        mediaType(outline, outline.fields(), "content-type", "Content-Type")
                .ifPresent(type -> headers.putIfAbsent("Content-Type", type));
        outline.fields()
                .nested("body")
                .flatMap(body -> mediaType(outline, body, "content-type", "Content-Type"))
                .ifPresent(type -> headers.putIfAbsent("Content-Type", type));
        return Collections.unmodifiableMap(headers);
    }

    /** What is said of media types is a header like others. */
    private Optional<Value> mediaType(StepOutline outline, Fields fields, String key, String header) {
        return fields.scalar(key).map(scalar -> {
            wire.claimHeader(outline.id(), header, fields.keySpan(key));
            new MediaTypes(diagnostics).check(scalar, key);
            return new Value.Text(scalar.text());
        });
    }

    private Set<Integer> absentStatuses(Fields fields) {
        Set<Integer> success = statuses(fields, "success");
        Set<Integer> absent = statuses(fields, "absent");
        absent.stream()
                .filter(status -> success.isEmpty() ? status >= 200 && status < 300 : success.contains(status))
                .forEach(status -> diagnostics.report(
                        DiagnosticCode.OVERLAPPING_STATUSES,
                        fields.span("absent"),
                        "the status " + status + " means success already",
                        "say under `success` which statuses mean success, without this one"));
        return absent;
    }

    private static Set<Integer> statuses(Fields fields, String key) {
        Set<Integer> statuses = new TreeSet<>();
        for (String text : fields.texts(key)) {
            if (STATUS.matcher(text).matches()) {
                statuses.add(Integer.valueOf(text));
            }
        }
        return Collections.unmodifiableSet(new LinkedHashSet<>(statuses));
    }
}
