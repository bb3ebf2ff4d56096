package dev.ferrule.runtime.opentelemetry;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.time.Duration;
import java.util.List;

/**
 * What measures.
 *
 * @param tracer makes the spans
 * @param requests how long requests took, in seconds
 * @param calls how long calls took, in seconds
 * @param propagator tells servers of the trace, as the program has set it up
 * @param fullUrls whether spans carry whole addresses
 */
record Instruments(
        Tracer tracer,
        DoubleHistogram requests,
        DoubleHistogram calls,
        TextMapPropagator propagator,
        boolean fullUrls) {

    private static final String SCOPE = "dev.ferrule.runtime";

    /** The bounds that the conventions advise for the durations of requests, in seconds. */
    private static final List<Double> BUCKETS =
            List.of(0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0);

    static Instruments of(OpenTelemetry telemetry, boolean fullUrls) {
        Meter meter = telemetry.getMeter(SCOPE);
        return new Instruments(
                telemetry.getTracer(SCOPE),
                seconds(meter, "http.client.request.duration", "Duration of HTTP client requests."),
                seconds(meter, "ferrule.call.duration", "Duration of calls of actions, with all their requests."),
                telemetry.getPropagators().getTextMapPropagator(),
                fullUrls);
    }

    private static DoubleHistogram seconds(Meter meter, String name, String description) {
        return meter.histogramBuilder(name)
                .setUnit("s")
                .setDescription(description)
                .setExplicitBucketBoundariesAdvice(BUCKETS)
                .build();
    }

    static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
