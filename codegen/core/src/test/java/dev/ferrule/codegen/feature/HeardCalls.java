package dev.ferrule.codegen.feature;

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
import java.util.List;
import java.util.Set;

/** Keeps a line for each thing that it is told, and marks each request that it may mark. */
final class HeardCalls implements CallListener {

    static final String MARK = "X-Heard";

    private final List<String> lines = new ArrayList<>();
    private final List<AttemptStarted> requests = new ArrayList<>();

    List<String> lines() {
        return lines;
    }

    List<AttemptStarted> requests() {
        return requests;
    }

    @Override
    public Set<String> headerNames() {
        return Set.of(MARK);
    }

    @Override
    public CallWatch callStarted(CallStarted call) {
        lines.add("call " + call.action().orElse("of the connection"));
        return new CallWatch() {
            @Override
            public AttemptWatch attemptStarted(AttemptStarted attempt) {
                requests.add(attempt);
                lines.add(attempt.purpose() + " " + attempt.method() + " "
                        + attempt.urlTemplate().orElse("-"));
                return new AttemptWatch() {
                    @Override
                    public List<Header> headers() {
                        return List.of(Header.of(MARK, "yes"));
                    }

                    @Override
                    public void attemptEnded(AttemptEnded end) {
                        lines.add("= " + end.status().orElse(0)
                                + end.error().map(kind -> " " + kind).orElse(""));
                    }
                };
            }

            @Override
            public void waiting(Waiting pause) {
                lines.add("waits " + pause.reason() + " " + pause.pause().toSeconds());
            }

            @Override
            public void pageRead(PageRead page) {
                lines.add("page " + page.number() + " of " + page.items() + (page.last() ? ", the last" : ""));
            }

            @Override
            public void callEnded(CallEnded end) {
                lines.add("end " + end.error().map(Object::toString).orElse("success") + " " + end.attempts());
            }
        };
    }
}
