package dev.ferrule.testkit.connector;

import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.http.TransportFailure;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.ServiceTransport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Brings every request to a service, and loses the answer to one of them. */
final class LosingTransport implements Transport {

    private final int lost;
    private final Transport service;
    private final List<SandboxRequest> sent = new ArrayList<>();

    private LosingTransport(int lost, Transport service) {
        this.lost = lost;
        this.service = service;
    }

    /** Loses nothing. */
    static LosingTransport nothing(ServiceTransport service) {
        return new LosingTransport(-1, service);
    }

    /** Loses the answer to the request of this number, from 0. */
    static LosingTransport losing(int request, ServiceTransport service) {
        return new LosingTransport(request, service);
    }

    @Override
    public HttpAnswer send(HttpRequest request, Duration timeout) throws TransportFailure {
        sent.add(ServiceTransport.received(request));
        boolean loses = sent.size() - 1 == lost;
        HttpAnswer answer = service.send(request, timeout);
        if (!loses) {
            return answer;
        }
        answer.close();
        throw new TransportFailure(TransportFailure.Phase.EXCHANGE, "The connection broke.");
    }

    /** What was sent. */
    List<SandboxRequest> sent() {
        return List.copyOf(sent);
    }

    @Override
    public void close() {
        service.close();
    }
}
