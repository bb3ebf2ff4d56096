package dev.ferrule.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.AuthRecipe;
import dev.ferrule.runtime.definition.AuthScheme;
import dev.ferrule.runtime.definition.BodyDefinition;
import dev.ferrule.runtime.definition.Condition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.ErrorDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.ObjectShape;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.Pointer;
import dev.ferrule.runtime.definition.Predicate;
import dev.ferrule.runtime.definition.ResponseRule;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.error.InvalidInputException;
import dev.ferrule.runtime.error.ServiceException;
import dev.ferrule.runtime.error.SettingsException;
import dev.ferrule.runtime.error.TransportException;
import dev.ferrule.runtime.error.UnexpectedAnswerException;
import dev.ferrule.runtime.http.TransportFailure;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.retry.RetryPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an action does on the wire and what comes back, against a transport that answers from a list. */
class ConnectionTest {

    private static final ConnectorDefinition SERVICE = ConnectorDefinition.builder(
                    "service",
                    "The Service",
                    Expression.template(Expression.connection("url"), Expression.text("/api")))
            .field(ParameterDefinition.builder("url", "URL", Shape.Scalar.STRING)
                    .required()
                    .format("uri"))
            .field(ParameterDefinition.builder("user", "User", Shape.Scalar.STRING)
                    .required())
            .field(ParameterDefinition.builder("password", "Password", Shape.Scalar.SECRET)
                    .required())
            .auth(AuthScheme.of(
                    "basic",
                    "User and password",
                    AuthRecipe.basic(Expression.connection("user"), Expression.connection("password"))))
            .rule(ResponseRule.fail(Condition.check(
                            new Origin.Body(Origin.THIS, Pointer.names("reason")), new Predicate.Present(true)))
                    .code(Expression.from(new Origin.Body(Origin.THIS, Pointer.names("reason"))))
                    .message(Expression.from(new Origin.Body(Origin.THIS, Pointer.names("message")))))
            .error(ErrorDefinition.of("GONE", ErrorKind.NOT_FOUND, "Look elsewhere."))
            .shape(ObjectShape.of("Thing")
                    .member("id", Shape.Scalar.INTEGER, "ID")
                    .member("full-name", Shape.Scalar.STRING, "fullName")
                    .dropping("noise"))
            .build();

    /** Reads a thing, sends it back changed, reads it again. */
    private static final ActionDefinition UPDATE = ActionDefinition.builder("update-thing", "Update Thing")
            .parameter(
                    ParameterDefinition.builder("id", "ID", Shape.Scalar.STRING).required())
            .parameter(ParameterDefinition.builder("full_name", "Full Name", Shape.Scalar.STRING))
            .parameter(ParameterDefinition.builder("key", "Key", Shape.Scalar.SECRET))
            .step(StepDefinition.builder("current", "GET").path(Expression.text("/things/"), Expression.input("id")))
            .step(StepDefinition.builder("update", "PUT")
                    .path(Expression.text("/things/"), Expression.input("id"))
                    .body(BodyDefinition.startFrom("current", Pointer.WHOLE)
                            .without(Pointer.names("noise"))
                            .set(Pointer.names("fullName"), Expression.input("full_name")))
                    .success(204))
            .step(StepDefinition.builder("secure", "PUT")
                    .when(Condition.check(new Origin.Input("key", Pointer.WHOLE), new Predicate.Present(true)))
                    .path(Expression.text("/keys"))
                    .query("id", Expression.input("id"))
                    .body(BodyDefinition.empty().json(Expression.structure().with("key", Expression.input("key"))))
                    .success(204))
            .step(StepDefinition.builder("result", "GET").path(Expression.text("/things/"), Expression.input("id")))
            .output(new Shape.Named("Thing"), new Origin.Body("result", Pointer.WHOLE))
            .build();

    private static final String THING = "{\"noise\":1,\"fullName\":\"Old\",\"ID\":7,\"extra\":{\"n\":1.50}}";

    private final FakeTransport transport = new FakeTransport();

    private Connection connection() {
        return Connection.to(SERVICE)
                .field("url", "https://h/base/")
                .field("user", "me")
                .field("password", Secret.of("pa:ss"))
                .transport(transport)
                .retry(RetryPolicy.NONE)
                .open();
    }

    private JsonValue update(Inputs inputs) {
        return connection().run(UPDATE, inputs);
    }

    private static Inputs.Builder thing() {
        return Inputs.builder().text("id", "a/b");
    }

    @Test
    void sendsBackWholeWhatIsStoredWithNothingChangedButWhatWasGiven() {
        transport.json(200, THING).answer(204, "", "").json(200, THING);

        JsonValue output = update(thing().text("full_name", "New").build());

        assertThat(transport.log())
                .containsExactly(
                        "GET /base/api/things/a%2Fb",
                        "PUT /base/api/things/a%2Fb {\"fullName\":\"New\",\"ID\":7,\"extra\":{\"n\":1.50}}",
                        "GET /base/api/things/a%2Fb");
        assertThat(output).hasToString("{\"id\":7,\"full-name\":\"Old\",\"extra\":{\"n\":1.50}}");
    }

    @Test
    void provesWhoCallsOnEveryRequestAndNeverShowsIt() {
        transport.json(200, THING).answer(204, "", "").json(200, THING);
        update(thing().build());

        assertThat(transport.sent)
                .allSatisfy(request -> assertThat(request.headers()).anySatisfy(header -> {
                    assertThat(header.name()).isEqualTo("Authorization");
                    assertThat(header.value()).isEqualTo("Basic bWU6cGE6c3M=");
                    assertThat(header).hasToString("Authorization: [redacted]");
                }));
        assertThat(transport.sent.toString()).doesNotContain("bWU6");
    }

    @Test
    void aLaterFailureSaysWhichStepsHadTakenEffect() {
        transport.json(200, THING).answer(204, "", "").json(400, "{\"reason\":\"BAD\",\"message\":\"no: s3cret\"}");

        ServiceException e = catchThrowableOfType(
                ServiceException.class,
                () -> update(thing().secret("key", Secret.of("s3cret")).build()));

        assertThat(e.effects()).containsExactly("update");
        assertThat(e.step()).contains("secure");
        assertThat(e.kind()).isEqualTo(ErrorKind.INVALID);
        assertThat(e.code()).contains("BAD");
        assertThat(e).hasMessage("no: [redacted] Step update had taken effect before step secure failed.");
    }

    @Test
    void aKnownCodeBringsItsKindAndAdvice() {
        transport.json(400, "{\"reason\":\"GONE\",\"message\":\"It is gone.\"}");

        ServiceException e = catchThrowableOfType(ServiceException.class, () -> update(thing().build()));

        assertThat(e.kind()).isEqualTo(ErrorKind.NOT_FOUND);
        assertThat(e.advice()).contains("Look elsewhere.");
        assertThat(e.effects()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "400, invalid",
        "401, authentication",
        "403, permission",
        "404, not-found",
        "409, conflict",
        "415, invalid",
        "429, limit",
        "500, failed",
        "503, unavailable",
    })
    void withoutARuleTheStatusSaysTheKind(int status, String kind) {
        transport.answer(status, "text/html", "<html>secret internals</html>");

        ServiceException e = catchThrowableOfType(ServiceException.class, () -> update(thing().build()));

        assertThat(e.kind().id()).isEqualTo(kind);
        assertThat(e.status()).hasValue(status);
        assertThat(e).hasMessage("The Service answered " + status + ".");
    }

    @Test
    void aShortPlainTextIsQuoted() {
        transport.answer(500, "text/plain", "disk\n full, password pa:ss");

        assertThatThrownBy(() -> update(thing().build()))
                .hasMessage("The Service answered 500: disk full, password [redacted].");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    application/json | ''                | is empty
                    application/json | '   '             | is empty
                    application/json | {"a":             | labelled as JSON
                    text/html        | <html>Log in</html> | is text/html
                    ''               | {}                | carries no content type
                    """)
    void aSuccessThatCannotBeReadIsNone(String type, String body, String what) {
        transport.answer(200, type, body);

        assertThatThrownBy(() -> update(thing().build()))
                .isInstanceOf(UnexpectedAnswerException.class)
                .hasMessageContaining(what)
                .hasMessageNotContaining("Log in");
    }

    @Test
    void aRedirectIsNotFollowedAndTheHintSaysWhatToCheck() {
        transport.answer(302, "", "");

        assertThatThrownBy(() -> update(thing().build()))
                .isInstanceOf(UnexpectedAnswerException.class)
                .hasMessageContaining("redirects are not followed");
        assertThat(transport.sent).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = TransportFailure.Phase.class, names = "PROTOCOL", mode = EnumSource.Mode.EXCLUDE)
    void aLostReadIsUnavailable(TransportFailure.Phase phase) {
        transport.failure(phase);

        TransportException e = catchThrowableOfType(TransportException.class, () -> update(thing().build()));

        assertThat(e.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSED, unavailable",
        "CONNECT, unavailable",
        "TLS, unavailable",
        "EXCHANGE, outcome-unknown",
        "PROTOCOL, outcome-unknown",
        "TIMEOUT, outcome-unknown"
    })
    void aLostWriteIsUnknownUnlessItCannotHaveLeft(TransportFailure.Phase phase, String kind) {
        transport.json(200, THING).failure(phase);

        TransportException e = catchThrowableOfType(TransportException.class, () -> update(thing().build()));

        assertThat(e.kind().id()).isEqualTo(kind);
        assertThat(transport.sent).hasSize(2);
    }

    @Test
    void invalidInputIsRefusedBeforeAnythingIsSent() {
        assertThatThrownBy(() -> update(Inputs.NONE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("ID must be given.");
        assertThat(transport.sent).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "", "\ud83d"})
    void whatNoAddressCanCarryIsRefusedBeforeAnythingIsSent(String id) {
        assertThatThrownBy(() -> update(Inputs.builder().text("id", id).build()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("ID ");
        assertThat(transport.sent).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"200, []", "200, null", "200, '\"text\"'", "204, ''"})
    void anAnswerThatHoldsNoObjectIsNotSentBackAsAnEmptyOne(int status, String body) {
        transport.json(status, body);

        assertThatThrownBy(() -> update(thing().text("full_name", "New").build()))
                .isInstanceOf(UnexpectedAnswerException.class)
                .hasMessageContaining("Step current answered no object");
        assertThat(transport.sent).hasSize(1);
    }

    @Test
    void aValueThatATableDoesNotKnowIsAnInvalidInput() {
        ActionDefinition action = ActionDefinition.builder("list", "List")
                .parameter(ParameterDefinition.builder("order", "Order", Shape.Scalar.STRING))
                .step(StepDefinition.builder("call", "GET")
                        .path(Expression.text("/x"))
                        .query("order", Expression.input("order").mapping("up", Expression.text("asc"))))
                .build();

        assertThatThrownBy(() -> connection()
                        .run(action, Inputs.builder().text("order", "sideways").build()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("Order must be one of up.");
        assertThat(transport.sent).isEmpty();
    }

    @Test
    void documentedNamesOfInputsAreTurnedIntoThoseOfTheWire() {
        ActionDefinition action = ActionDefinition.builder("add", "Add")
                .parameter(ParameterDefinition.builder("things", "Things", new Shape.ListOf(new Shape.Named("Thing"))))
                .step(StepDefinition.builder("call", "POST")
                        .path(Expression.text("/x"))
                        .body(BodyDefinition.empty().set(Pointer.names("all"), Expression.input("things")))
                        .read(StepDefinition.Read.NOTHING))
                .build();
        transport.answer(201, "", "");

        connection()
                .run(
                        action,
                        Inputs.builder()
                                .value(
                                        "things",
                                        dev.ferrule.runtime.json.JsonReader.read(
                                                "[{\"full-name\":\"A\",\"id\":1,\"more\":2}]"))
                                .build());

        assertThat(transport.log())
                .containsExactly("POST /base/api/x {\"all\":[{\"ID\":1,\"fullName\":\"A\",\"more\":2}]}");
    }

    @ParameterizedTest
    @CsvSource({
        "FORM_FLAT, 'name=a+b&tag=x&tag=%26&none='",
        "FORM_BRACKETS, 'name=a+b&tag%5B0%5D=x&tag%5B1%5D=%26&none='",
        "FORM_DOTS, 'name=a+b&tag.0=x&tag.1=%26&none='",
        "FORM_DOTS_FROM_1, 'name=a+b&tag.1=x&tag.2=%26&none='",
    })
    void aFormNamesWhatIsInsideListsInItsStyle(BodyDefinition.Format format, String sent) {
        transport.answer(204, "", "");

        connection()
                .run(
                        form(format),
                        Inputs.builder()
                                .text("name", "a b")
                                .list("tag", List.of("x", "&"))
                                .value("none", JsonValue.ofNull())
                                .build());

        assertThat(transport.log()).containsExactly("POST /base/api/x " + sent);
        assertThat(transport.sent.get(0).headers())
                .anySatisfy(
                        header -> assertThat(header).hasToString("Content-Type: application/x-www-form-urlencoded"));
    }

    @Test
    void aFlatFormHasNoPlaceForAnObject() {
        Inputs nested = Inputs.builder()
                .value("name", dev.ferrule.runtime.json.JsonReader.read("{\"first\":\"A\"}"))
                .build();

        assertThatThrownBy(() -> connection().run(form(BodyDefinition.Format.FORM_FLAT), nested))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no place for the object at name");
        assertThat(transport.sent).isEmpty();
    }

    private static ActionDefinition form(BodyDefinition.Format format) {
        return ActionDefinition.builder("form", "Form")
                .parameter(ParameterDefinition.builder("name", "Name", Shape.Scalar.ANY))
                .parameter(ParameterDefinition.builder("tag", "Tag", new Shape.ListOf(Shape.Scalar.STRING)))
                .parameter(ParameterDefinition.builder("none", "None", Shape.Scalar.ANY))
                .step(StepDefinition.builder("call", "POST")
                        .path(Expression.text("/x"))
                        .body(BodyDefinition.empty()
                                .as(format)
                                .set(Pointer.names("name"), Expression.input("name"))
                                .set(Pointer.names("tag"), Expression.input("tag"))
                                .set(Pointer.names("none"), Expression.input("none"))))
                .build();
    }

    @Test
    void aPlanNamesWhatOnlyAnAnswerKnowsAndSendsNothing() {
        var plan = connection()
                .plan(
                        UPDATE,
                        thing().text("full_name", "New")
                                .secret("key", Secret.of("s3cret"))
                                .build());

        assertThat(plan).extracting(PlannedRequest::step).containsExactly("current", "update", "secure", "result");
        assertThat(plan.get(1).startsFrom()).contains("current.body");
        assertThat(plan.get(1).body()).hasToString("Optional[{\"fullName\":\"New\"}]");
        assertThat(plan.get(2).uri()).isEqualTo("https://h/base/api/keys?id=a%2Fb");
        assertThat(plan.toString())
                .doesNotContain("s3cret")
                .doesNotContain("pa:ss")
                .doesNotContain("bWU6");
        assertThat(transport.sent).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://h/x, must start with https:// or http://",
        "https://u:p@h/x, must not hold a user name or password",
        "https://h/x?y=1, must not hold a query",
        "https://h/x#y, must not hold a query or a fragment",
        "https://h/../x, must not hold . or ..",
        "https://h/%2E%2e/x, must not hold . or ..",
        "https://h:65536/x, names a port that there cannot be",
        "https://h:0/x, names a port that there cannot be",
        "https:///x, has no valid host",
        "nonsense, URL must be a URI",
    })
    void anAddressThatCouldLeadElsewhereIsRefused(String url, String what) {
        ConnectionBuilder builder = Connection.to(SERVICE)
                .field("url", url)
                .field("user", "me")
                .field("password", Secret.of("x"))
                .transport(transport);

        assertThatThrownBy(builder::open).isInstanceOf(SettingsException.class).hasMessageContaining(what);
    }

    @Test
    void aConnectionNamesEveryFieldItMisses() {
        assertThatThrownBy(() -> Connection.to(SERVICE).open())
                .isInstanceOf(SettingsException.class)
                .hasMessage("The connection to The Service is not complete. URL must be given. User must be given. "
                        + "Password must be given.");
    }

    @Test
    void aColonInTheUserOfBasicAuthenticationIsRefused() {
        ConnectionBuilder connection = Connection.to(SERVICE)
                .field("url", "https://h")
                .field("user", "a:b")
                .field("password", Secret.of("x"))
                .transport(transport);

        assertThatThrownBy(connection::open)
                .isInstanceOf(SettingsException.class)
                .hasMessage(
                        "The connection to The Service cannot prove who calls by User and password: the user must not"
                                + " hold a colon.");
    }

    @Test
    void closingLeavesASharedTransportOpen() {
        connection().close();

        assertThat(transport.closed).isFalse();
    }

    @Test
    void everyErrorHasOneRoot() {
        transport.json(500, "{}");

        assertThatThrownBy(() -> update(thing().build())).isInstanceOf(ConnectorException.class);
    }
}
