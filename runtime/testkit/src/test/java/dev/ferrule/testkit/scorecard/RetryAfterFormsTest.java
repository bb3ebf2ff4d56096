package dev.ferrule.testkit.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.input.Inputs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What services write into Retry-After (RFC 9110, 10.2.3) and the fields of rate limits, in a call from its begin to its
 * end: it waits what it is told, or what it would wait anyway, or it fails at once; never past its time.
 */
@Tag(Score.TAG)
class RetryAfterFormsTest {

    private static final Duration TIME = Duration.ofMinutes(2);
    private static final String IN_TEN_SECONDS = "Sun, 06 Nov 1994 08:49:47 GMT";

    /** What must come of it. */
    private enum Wait {
        /** The call waits as long as it is told. */
        TOLD,
        /** The call waits as it would without a word: any time up to a second. */
        OWN,
        /** The call waits for nothing and is not sent again. */
        NONE
    }

    private record Form(String what, int status, List<Header> headers, Wait ends, long seconds) {

        static Form told(String value, long seconds) {
            return new Form(value, 429, List.of(retryAfter(value)), Wait.TOLD, seconds);
        }

        static Form ignored(String value) {
            return new Form(value, 429, List.of(retryAfter(value)), Wait.OWN, 0);
        }

        static Form tooLong(String value) {
            return new Form(value, 429, List.of(retryAfter(value)), Wait.NONE, 0);
        }

        static Header retryAfter(String value) {
            return Header.of("Retry-After", value);
        }

        static Form of(String what, int status, Wait ends, long seconds, Header... headers) {
            return new Form(what, status, List.of(headers), ends, seconds);
        }
    }

    private static List<Form> forms() {
        List<Form> forms = new ArrayList<>();
        forms.add(Form.told("1", 1));
        forms.add(Form.told("60", 60));
        forms.add(Form.told("00012", 12));
        forms.add(Form.told("1.5", 1));
        forms.add(Form.told("  5  ", 5));
        forms.add(Form.told("\t5", 5));
        forms.add(Form.told(IN_TEN_SECONDS, 10));
        forms.add(Form.told("Sunday, 06-Nov-94 08:49:47 GMT", 10));
        forms.add(Form.told("Sun Nov  6 08:49:47 1994", 10));
        forms.add(Form.told("Sun, 6 Nov 1994 08:49:47 GMT", 10));
        forms.add(Form.told("Sun, 06 Nov 1994 08:49:47 +0000", 10));
        forms.add(Form.told("sun, 06 nov 1994 08:49:47 gmt", 10));
        // 45 years ahead, and 55, which is 45 years ago then.
        forms.add(Form.tooLong("Sunday, 06-Nov-39 08:49:47 GMT"));
        forms.add(Form.ignored("Sunday, 06-Nov-49 08:49:47 GMT"));
        forms.add(Form.told("Sun, 06 Nov 1994 08:49:60 GMT", 23));
        forms.add(Form.ignored("0"));
        forms.add(Form.ignored("Sun, 06 Nov 1994 08:49:37 GMT"));
        forms.add(Form.ignored("Sun, 06 Nov 1994 08:49:27 GMT"));
        forms.add(Form.ignored("Sat, 01 Jan 0000 00:00:00 GMT"));
        forms.add(Form.ignored(""));
        forms.add(Form.ignored("   "));
        forms.add(Form.ignored("+5"));
        forms.add(Form.ignored("-1"));
        forms.add(Form.ignored("1e3"));
        forms.add(Form.ignored("9".repeat(400)));
        forms.add(Form.ignored("5, 10"));
        forms.add(Form.ignored("5;x=1"));
        forms.add(Form.ignored("\"5\""));
        forms.add(Form.ignored("5 (soon)"));
        forms.add(Form.ignored("soon"));
        forms.add(Form.ignored("\u0661\u0662"));
        forms.add(Form.ignored("Mon, 06 Nov 1994 08:49:47 GMT"));
        forms.add(Form.ignored("Thu, 31 Feb 1994 08:49:47 GMT"));
        forms.add(Form.ignored("Sun, 06 Nov 1994 08:49:61 GMT"));
        forms.add(Form.tooLong("120"));
        forms.add(Form.tooLong("2147483648"));
        forms.add(Form.tooLong("99999999999999"));
        forms.add(Form.tooLong("Fri, 31 Dec 9999 23:59:59 GMT"));
        forms.add(Form.of("two fields", 429, Wait.TOLD, 3, Form.retryAfter("3"), Form.retryAfter("9")));
        forms.add(Form.of(
                "the service's clock an hour ahead",
                429,
                Wait.TOLD,
                10,
                Header.of("Date", "Sun, 06 Nov 1994 09:49:37 GMT"),
                Form.retryAfter("Sun, 06 Nov 1994 09:49:47 GMT")));
        forms.add(Form.of(
                "the service's clock an hour behind",
                429,
                Wait.TOLD,
                10,
                Header.of("Date", "Sun, 06 Nov 1994 07:49:37 GMT"),
                Form.retryAfter("Sun, 06 Nov 1994 07:49:47 GMT")));
        forms.add(Form.of("with 503", 503, Wait.TOLD, 7, Form.retryAfter("7")));
        forms.add(Form.of("with 413, which does not pass", 413, Wait.NONE, 0, Form.retryAfter("1")));
        forms.add(Form.of(
                "beside a limit that ends sooner",
                429,
                Wait.TOLD,
                7,
                Form.retryAfter("7"),
                Header.of("RateLimit-Reset", "2")));
        forms.add(Form.of(
                "beside a limit that ends later",
                429,
                Wait.TOLD,
                7,
                Form.retryAfter("7"),
                Header.of("RateLimit", "\"default\";r=0;t=50")));
        forms.add(
                Form.of("a limit that is no limit", 429, Wait.OWN, 0, Header.of("RateLimit", "\"default\";r=;t=soon")));
        return forms;
    }

    @Test
    void aCallWaitsAsItIsToldWithinItsTime() {
        List<Form> forms = forms();
        List<String> wrong =
                forms.stream().flatMap(form -> wrong(form).stream()).toList();

        Score.print(
                5,
                wrong.isEmpty() && forms.size() >= 40,
                forms.size() - wrong.size() + " of " + forms.size() + " forms");
        assertThat(wrong).isEmpty();
        assertThat(forms).hasSizeGreaterThanOrEqualTo(40);
    }

    private static Optional<String> wrong(Form form) {
        VirtualTime time = new VirtualTime();
        PlayedTransport transport = new PlayedTransport(
                List.of(new PlayedTransport.Answered(form.status(), form.headers()), PlayedTransport.status(200)));
        ActionDefinition action =
                Services.action(StepDefinition.builder("call", "GET").path(Expression.text("/x")));
        boolean succeeded;
        try {
            Services.to("https://h")
                    .transport(transport)
                    .time(time)
                    .timeout(TIME)
                    .open()
                    .run(action, Inputs.NONE);
            succeeded = true;
        } catch (ConnectorException e) {
            succeeded = false;
        }
        Duration waited = time.passed();
        boolean right = switch (form.ends()) {
            case TOLD -> succeeded && waited.toSeconds() == form.seconds();
            case OWN -> succeeded && waited.compareTo(Duration.ofSeconds(1)) <= 0;
            case NONE -> !succeeded && waited.isZero() && transport.sent() == 1;
        };
        return right
                ? Optional.empty()
                : Optional.of(form.what() + ": should wait " + form.ends() + " " + form.seconds() + " and waited "
                        + waited + ", " + transport.sent() + " sent");
    }

    @Test
    void aPauseThatOutlastsTheCallIsNotBegun() {
        VirtualTime time = new VirtualTime();
        PlayedTransport transport = new PlayedTransport(List.of(PlayedTransport.status(429, Form.retryAfter("50"))));
        try {
            Services.to("https://h")
                    .transport(transport)
                    .time(time)
                    .timeout(Duration.ofSeconds(30))
                    .open()
                    .run(
                            Services.action(
                                    StepDefinition.builder("call", "GET").path(Expression.text("/x"))),
                            Inputs.NONE);
        } catch (ConnectorException e) {
            assertThat(time.passed()).isZero();
            assertThat(transport.sent()).isEqualTo(1);
            return;
        }
        throw new AssertionError("The call should fail.");
    }
}
