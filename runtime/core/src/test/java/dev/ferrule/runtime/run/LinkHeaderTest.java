package dev.ferrule.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkHeaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</2>; rel=next",
                "</2>;rel=\"next\"",
                "</2> ; title=\"a, b; c\\\"\" ; REL=\"Next last\"",
                "</1>; rel=prev, , </2>; rel=next",
                "</2>; rel=next; rel=prev",
                "</0>; anchor=\"#x\"; rel=next, </2>; rel=next",
                "</2>; crossorigin; rel = next"
            })
    void theRelationIsFound(String value) {
        assertThat(LinkHeader.target(List.of(value), "next")).contains("/2");
    }

    @Test
    void commasAndSemicolonsBelongToAnAddress() {
        assertThat(LinkHeader.target(List.of("</1>; rel=first", "</x?a=1,2;b>; rel=next"), "next"))
                .contains("/x?a=1,2;b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "</2>", "</2>; rel=\"\"", "</2>; rel=nextish", "</2>; title=next"})
    void noOtherRelationIsTakenForIt(String value) {
        assertThat(LinkHeader.target(List.of(value), "next")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/2; rel=next", "</2; rel=next", "</2>; rel=\"next", "</2> rel=next", "</2>; rel=\"next\\"})
    void whatIsNoLinkIsRefused(String value) {
        assertThatThrownBy(() -> LinkHeader.target(List.of(value), "next"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
