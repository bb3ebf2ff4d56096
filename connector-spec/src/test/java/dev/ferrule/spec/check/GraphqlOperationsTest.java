package dev.ferrule.spec.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphqlOperationsTest {

    @Test
    void operationsAreFoundPastFragmentsArgumentsCommentsAndStrings() {
        assertThat(GraphqlOperations.in("""
                        # query Comment { a }
                        query First($a: [Int!] = [1], $b: String = "} query InString {") @cached(for: 5) { query { id } }
                        fragment query on Thing { mutation }
                        mutation Second { do(text: \"""} query InBlock { \\\""" \""") }
                        subscription { all }
                        { short }
                        """)).containsExactly("First", "Second", "", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "# query A { b }", "fragment A on B { c }", "\"query A { b }\"", "}}}", "\"\"\""})
    void whatHoldsNoOperationHasNone(String document) {
        assertThat(GraphqlOperations.in(document)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\\", "\"\"\"", "{", "}", "query ", "#", "a "})
    void longDocumentsAreReadInOneGo(String part) {
        assertThat(GraphqlOperations.in(part.repeat(100_000))).hasSizeLessThan(100_001);
    }
}
