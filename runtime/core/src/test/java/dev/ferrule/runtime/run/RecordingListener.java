package dev.ferrule.runtime.run;

import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.observe.AttemptEnded;
import dev.ferrule.runtime.observe.AttemptStarted;
import dev.ferrule.runtime.observe.AttemptWatch;
import dev.ferrule.runtime.observe.CallEnded;
import dev.ferrule.runtime.observe.CallListener;
import dev.ferrule.runtime.observe.CallStarted;
import dev.ferrule.runtime.observe.CallWatch;
import dev.ferrule.runtime.observe.PageRead;
import dev.ferrule.runtime.observe.Waiting;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Keeps what it is told, one line for each event and as it is. */
final class RecordingListener implements CallListener {

    final List<String> lines = new ArrayList<>();
    final List<Object> events = new ArrayList<>();
    final List<AttemptStarted> attempts = new ArrayList<>();
    final List<AttemptEnded> answers = new ArrayList<>();
    final List<CallEnded> ends = new ArrayList<>();
    private final List<Header> headers = new ArrayList<>();
    private Set<String> names = Set.of();

    /** Names these headers, and adds those. */
    RecordingListener adding(Set<String> named, Header... added) {
        names = new LinkedHashSet<>(named);
        headers.addAll(List.of(added));
        return this;
    }

    private void keep(Object event, String line) {
        events.add(event);
        lines.add(line);
    }

    @Override
    public Set<String> headerNames() {
        return names;
    }

    @Override
    public CallWatch callStarted(CallStarted call) {
        keep(call, "call " + call.connector() + "." + call.action().orElse(""));
        return new CallWatch() {
            @Override
            public AttemptWatch attemptStarted(AttemptStarted attempt) {
                attempts.add(attempt);
                keep(
                        attempt,
                        "  " + attempt.step().orElse("-") + " " + attempt.method() + " "
                                + attempt.urlTemplate().orElse("-") + " #" + attempt.resends());
                return new AttemptWatch() {
                    @Override
                    public List<Header> headers() {
                        return headers;
                    }

                    @Override
                    public void attemptEnded(AttemptEnded end) {
                        answers.add(end);
                        keep(
                                end,
                                "  = " + end.status().orElse(0)
                                        + end.error().map(kind -> " " + kind).orElse("")
                                        + end.lost().map(phase -> " " + phase).orElse(""));
                    }
                };
            }

            @Override
            public void waiting(Waiting pause) {
                keep(pause, "  waits " + pause.reason() + " " + pause.pause().toMillis());
            }

            @Override
            public void pageRead(PageRead page) {
                keep(page, "  page " + page.number() + ": " + page.items() + (page.last() ? ", the last" : ""));
            }

            @Override
            public void callEnded(CallEnded end) {
                ends.add(end);
                keep(
                        end,
                        "end " + end.error().map(Object::toString).orElse("success") + " " + end.attempts()
                                + (end.interrupted() ? " interrupted" : ""));
            }
        };
    }
}
