package dev.ferrule.testkit.sandbox;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Answers every request that reaches WireMock: by the script where it has an entry for it, else by the service. It keeps
 * the requests and waits out the delays itself: WireMock would sleep through its own end, with the connection open.
 */
final class Answering implements ResponseTransformerV2 {

    /** A sandbox that runs for days must not remember every request. */
    private static final int REQUESTS_KEPT = 10_000;

    private final Script script;
    private final Deque<RecordedRequest> requests = new ArrayDeque<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile SandboxService service;

    Answering(Script script, SandboxService service) {
        this.script = script;
        this.service = service;
    }

    void use(SandboxService fresh) {
        service = fresh;
    }

    /** The requests so far, oldest first. */
    List<RecordedRequest> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    void clearRequests() {
        synchronized (requests) {
            requests.clear();
        }
    }

    /** Ends all delays: an answer that is still waiting breaks off its connection. */
    void close() {
        closing.countDown();
    }

    @Override
    public String getName() {
        return "sandbox";
    }

    @Override
    public Response transform(Response ofTheStub, ServeEvent event) {
        SandboxRequest request = Wire.request(event.getRequest());
        keep(new RecordedRequest(event.getRequest().getLoggedDate().toInstant(), request));
        Script.Act act = script.take(request).orElse(null);
        if (act instanceof Script.Act.Answer scripted) {
            return late(scripted.response());
        }
        if (act instanceof Script.Act.Break broken) {
            return Wire.fault(broken.fault());
        }
        SandboxResponse response = serve(request);
        return act instanceof Script.Act.LoseAnswer lost ? Wire.fault(lost.fault()) : late(response);
    }

    private void keep(RecordedRequest request) {
        synchronized (requests) {
            if (requests.size() == REQUESTS_KEPT) {
                requests.removeFirst();
            }
            requests.addLast(request);
        }
    }

    private Response late(SandboxResponse response) {
        return closesWithin(response.delay()) ? Wire.fault(Fault.CONNECTION_RESET) : Wire.answer(response);
    }

    private boolean closesWithin(Duration delay) {
        if (delay.isZero()) {
            return false;
        }
        try {
            return closing.await(delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            // Nobody but the server that stops interrupts this thread.
            Thread.currentThread().interrupt();
            return true;
        }
    }

    // A mistake in a sandbox must look like one, and not like an answer that the real service might give.
    private SandboxResponse serve(SandboxRequest request) {
        try {
            return service.handle(request);
        } catch (RuntimeException mistake) {
            StringWriter trace = new StringWriter();
            mistake.printStackTrace(new PrintWriter(trace));
            return SandboxResponse.text(500, "The sandbox itself failed on " + request + "\n" + trace);
        }
    }
}
