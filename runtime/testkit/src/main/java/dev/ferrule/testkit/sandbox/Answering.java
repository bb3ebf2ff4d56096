package dev.ferrule.testkit.sandbox;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Answers every request that reaches WireMock: by the script where it has an entry for it, else by the service. */
final class Answering implements ResponseTransformerV2 {

    private final Script script;
    private volatile SandboxService service;

    Answering(Script script, SandboxService service) {
        this.script = script;
        this.service = service;
    }

    void use(SandboxService fresh) {
        service = fresh;
    }

    @Override
    public String getName() {
        return "sandbox";
    }

    @Override
    public Response transform(Response ofTheStub, ServeEvent event) {
        SandboxRequest request = Wire.request(event.getRequest());
        Script.Act act = script.take(request).orElse(null);
        if (act instanceof Script.Act.Answer scripted) {
            return Wire.answer(scripted.response());
        }
        if (act instanceof Script.Act.Break broken) {
            return Wire.fault(broken.fault());
        }
        SandboxResponse response = serve(request);
        return act instanceof Script.Act.LoseAnswer lost ? Wire.fault(lost.fault()) : Wire.answer(response);
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
