package dev.ferrule.runtime.opentelemetry;

import io.opentelemetry.api.common.AttributeKey;

/**
 * The names of attributes: those of the semantic conventions for HTTP, and our own behind {@code ferrule.}.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/semconv/http/http-spans/">HTTP spans</a>
 */
final class Keys {

    static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    static final AttributeKey<String> METHOD_ORIGINAL = AttributeKey.stringKey("http.request.method_original");
    static final AttributeKey<Long> RESENDS = AttributeKey.longKey("http.request.resend_count");
    static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");
    static final AttributeKey<String> SERVER = AttributeKey.stringKey("server.address");
    static final AttributeKey<Long> PORT = AttributeKey.longKey("server.port");
    static final AttributeKey<String> TEMPLATE = AttributeKey.stringKey("url.template");
    static final AttributeKey<String> URL = AttributeKey.stringKey("url.full");

    static final AttributeKey<String> CONNECTOR = AttributeKey.stringKey("ferrule.connector");
    static final AttributeKey<String> ACTION = AttributeKey.stringKey("ferrule.action");
    static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("ferrule.outcome");
    static final AttributeKey<Long> ATTEMPTS = AttributeKey.longKey("ferrule.attempts");
    static final AttributeKey<String> REQUEST_ID = AttributeKey.stringKey("ferrule.request_id");
    static final AttributeKey<String> STEP = AttributeKey.stringKey("ferrule.step");
    static final AttributeKey<String> PURPOSE = AttributeKey.stringKey("ferrule.purpose");
    static final AttributeKey<String> REASON = AttributeKey.stringKey("ferrule.wait.reason");
    static final AttributeKey<Double> PAUSE = AttributeKey.doubleKey("ferrule.wait.seconds");
    static final AttributeKey<Long> PAGE = AttributeKey.longKey("ferrule.page.number");
    static final AttributeKey<Long> ITEMS = AttributeKey.longKey("ferrule.page.items");

    private Keys() {}
}
