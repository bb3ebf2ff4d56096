package dev.ferrule.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.crowd.sandbox.directory.Reason;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever reason Crowd gives, with whatever status, is an exception of its own that says what to do. */
class ReasonsTest {

    @RegisterExtension
    final CrowdFixture crowd = new CrowdFixture();

    @ParameterizedTest
    @EnumSource(Reason.class)
    void eachReasonIsATypedErrorWithAdvice(Reason reason) {
        crowd.server()
                .answerNext(
                        "GET",
                        "/group",
                        SandboxResponse.json(400, "{\"reason\":\"" + reason + "\",\"message\":\"Because.\"}"));

        CrowdException e = catchThrowableOfType(
                CrowdException.class, () -> crowd.client().getGroup(input -> input.groupName("staff")));

        assertThat(e.getClass().getSimpleName())
                .isEqualToIgnoringCase(reason.name().replace("_", ""));
        assertThat(e.code()).contains(reason.name());
        assertThat(e.advice()).isPresent();
        assertThat(e.status()).hasValue(400);
        assertThat(e).hasMessage("Because.");
    }
}
