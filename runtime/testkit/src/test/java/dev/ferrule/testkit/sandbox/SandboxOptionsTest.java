package dev.ferrule.testkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SandboxOptionsTest {

    private final SandboxOptions options =
            SandboxOptions.defaults().with("version", "2.3.3").with("strict", "TRUE");

    @Test
    void aSettingThatWasNotGivenHasTheDefaultOfTheSandbox() {
        assertThat(options.get("version", "6.0.2")).isEqualTo("2.3.3");
        assertThat(options.get("other", "6.0.2")).isEqualTo("6.0.2");
        assertThat(options.get("other")).isEmpty();
    }

    @Test
    void givingASettingLeavesTheOriginalAlone() {
        assertThat(options.with("version", "5").asMap()).containsEntry("version", "5");
        assertThat(options.asMap()).containsEntry("version", "2.3.3");
    }

    @Test
    void aFlagIsTrueOrFalseAndNothingElse() {
        assertThat(options.flag("strict", false)).isTrue();
        assertThat(options.flag("other", true)).isTrue();
        assertThatThrownBy(() -> options.flag("version", false))
                .hasMessage("The sandbox setting 'version' is true or false, not '2.3.3'.");
    }

    @Test
    void aCountIsANumberFromZero() {
        assertThat(options.with("busy", "12").count("busy", 0)).isEqualTo(12);
        assertThat(options.count("other", 3)).isEqualTo(3);
        assertThatThrownBy(() -> options.with("busy", "-1").count("busy", 0))
                .hasMessage("The sandbox setting 'busy' is a number from 0, not '-1'.");
    }

    @Test
    void unknownSettingsAreToldWithTheKnownOnes() {
        options.requireOnly(Set.of("version", "strict"));
        assertThatThrownBy(() -> options.requireOnly(Set.of("strict", "mode")))
                .hasMessage("Unknown sandbox settings: version. Known are: mode, strict.");
    }
}
