package dev.ferrule.runtime.run;

import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.RequestBody;
import dev.ferrule.runtime.http.TransportFailure;
import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.runtime.observe.AttemptEnded;
import dev.ferrule.runtime.observe.AttemptStarted;
import dev.ferrule.runtime.observe.AttemptStarted.Purpose;
import dev.ferrule.runtime.observe.AttemptWatch;
import dev.ferrule.runtime.observe.Shown;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A request that somebody listens to. */
final class ListenedRequest implements WatchedRequest {

    private final WatchedCall call;
    private final Purpose purpose;
    private final Optional<StepCall> step;
    private int sent;
    private List<AttemptWatch> watches = List.of();
    private boolean open;
    private long since;
    private @Nullable CountedAnswer answer;

    /**
     * A request of a call.
     *
     * @param step the step that makes it; empty when none does
     */
    ListenedRequest(WatchedCall call, Purpose purpose, Optional<StepCall> step) {
        this.call = call;
        this.purpose = purpose;
        this.step = step;
    }

    @Override
    public HttpRequest leaves(RequestWriter.Prepared prepared, HttpRequest wire) {
        Optional<String> template =
                step.filter(known -> prepared.isByTemplate()).map(known -> UrlTemplate.of(known.step()));
        Shown url = Shown.of(() -> Optional.of(redacted(prepared.plannedUri())));
        Shown body = purpose == Purpose.PROOF
                ? Shown.NOTHING
                : Shown.of(() -> prepared.body().map(value -> redacted(JsonWriter.masked(value.value()))));
        if (purpose == Purpose.STEP) {
            call.sent();
        }
        begin(wire, template, url, body);
        return prepared.mayBeElsewhere() ? wire : withHeaders(wire);
    }

    @Override
    public void leaves(HttpRequest wire) {
        // What gets a token may stand in a query, and is known to no redactor yet.
        Shown url = Shown.of(
                () -> Optional.of(redacted(Hosts.origin(wire.uri()) + wire.uri().getRawPath())));
        begin(wire, Optional.empty(), url, Shown.NOTHING);
    }

    private void begin(HttpRequest wire, Optional<String> template, Shown url, Shown body) {
        call.begin();
        URI uri = wire.uri();
        AttemptStarted start = new AttemptStarted(
                purpose,
                step.map(known -> known.action().id()),
                step.map(known -> known.step().id()),
                sent++,
                wire.method(),
                template,
                Hosts.host(uri),
                Hosts.port(uri),
                wire.body().map(RequestBody::length).orElse(OptionalLong.of(0)),
                url,
                body);
        watches = call.ears().stream()
                .map(ear -> call.listeners().guard().ask(() -> ear.watch().attemptStarted(start), AttemptWatch.NONE))
                .toList();
        answer = null;
        open = true;
        since = call.listeners().time().nanos();
    }

    private String redacted(String text) {
        return call.redactor().redact(text);
    }

    /** The request with what listeners add and it does not have; who was given to the connection first goes first. */
    private HttpRequest withHeaders(HttpRequest wire) {
        List<Header> headers = new ArrayList<>(wire.headers());
        for (int i = 0; i < watches.size(); i++) {
            if (!call.ears().get(i).headers().isEmpty()) {
                for (Header added : call.listeners()
                        .headers(watches.get(i), call.ears().get(i).headers())) {
                    if (headers.stream().noneMatch(known -> known.name().equalsIgnoreCase(added.name()))) {
                        headers.add(added);
                    }
                }
            }
        }
        return headers.size() == wire.headers().size()
                ? wire
                : new HttpRequest(wire.method(), wire.uri(), headers, wire.body());
    }

    @Override
    public HttpAnswer arrives(HttpAnswer arrived) {
        CountedAnswer counted = new CountedAnswer(arrived);
        answer = counted;
        return counted;
    }

    @Override
    public void redirected() {
        end(Optional.empty(), Optional.empty(), Shown.NOTHING);
    }

    @Override
    public void answered(StepAnswer read, AnswerJudge.Meaning meaning) {
        if (purpose == Purpose.STEP) {
            call.answered(read);
        }
        end(WatchedRequest.error(meaning), Optional.empty(), body(read));
    }

    /** What an answer says is not shown where it may hold what must not be seen; only a whole output tells where. */
    private Shown body(StepAnswer read) {
        if (purpose == Purpose.PROOF || step.isEmpty()) {
            return Shown.NOTHING;
        }
        boolean secret =
                SecretOutputs.in(call.listeners().connector(), step.get().action());
        return Shown.of(() -> secret
                ? Optional.of("(not shown, as the action returns secrets)")
                : read.body().map(value -> redacted(JsonWriter.masked(value))));
    }

    @Override
    public void answered(int status) {
        Optional<ErrorKind> error = status < 400 ? Optional.empty() : Optional.of(AnswerJudge.byStatus(status));
        end(error, Optional.empty(), Shown.NOTHING);
    }

    @Override
    public void lost(TransportFailure.Phase phase, ErrorKind kind) {
        end(Optional.of(kind), Optional.of(phase), Shown.NOTHING);
    }

    @Override
    public void close() {
        end(Optional.of(ErrorKind.UNEXPECTED_ANSWER), Optional.empty(), Shown.NOTHING);
    }

    private void end(Optional<ErrorKind> error, Optional<TransportFailure.Phase> lost, Shown body) {
        if (!open) {
            return;
        }
        open = false;
        CountedAnswer arrived = answer;
        AttemptEnded end = new AttemptEnded(
                call.since(since),
                arrived == null ? OptionalInt.empty() : OptionalInt.of(arrived.status()),
                arrived == null ? OptionalLong.empty() : OptionalLong.of(arrived.bytes()),
                error,
                lost,
                body);
        watches.forEach(watch -> call.listeners().guard().tell(() -> watch.attemptEnded(end)));
    }
}
