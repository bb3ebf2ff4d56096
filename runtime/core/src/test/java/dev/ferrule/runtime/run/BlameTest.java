package dev.ferrule.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.definition.BodyDefinition;
import dev.ferrule.runtime.definition.Condition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.Pointer;
import dev.ferrule.runtime.definition.Predicate;
import dev.ferrule.runtime.definition.StepDefinition;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parameter that is to blame, by what a service calls it. */
class BlameTest {

    private static final Expression UNITS = Expression.items(Expression.when(
            Condition.check(Expression.input("price").origin(), new Predicate.Present(true)),
            Expression.structure().with("amount", Expression.structure().with("value", Expression.input("price")))));

    private static final StepDefinition STEP = StepDefinition.builder("call", "POST")
            .path(Expression.text("/orders"))
            .query("created[gte]", Expression.input("after"))
            .body(BodyDefinition.empty()
                    .set(Pointer.names("line_items"), Expression.input("items"))
                    .set(Pointer.names("buyer", "name"), Expression.input("buyer"))
                    .set(Pointer.names("seller", "mail"), Expression.input("seller"))
                    .set(Pointer.names("units"), UNITS))
            .build();

    @ParameterizedTest
    @CsvSource({
        "line_items, items",
        "line_items[0][price], items",
        "line_items[0].price, items",
        "line_items[], items",
        "/line_items/0/price, items",
        "#/line_items/0, items",
        "created[gte], after",
        "buyer.name, buyer",
        "buyer[name], buyer",
        "Buyer.Name, buyer",
        "mail, seller",
        "after, after",
        "buyer, buyer",
        "buyer.name.first, buyer",
        "/units/0/amount/value, price",
        "units[0].amount.value, price",
        "/units/0/tax,",
        "seller.phone,",
        "other[0],",
        "[,",
        "'',",
    })
    void isFoundHoweverItsPlaceIsWritten(String told, String parameter) {
        assertThat(Blame.parameter(STEP, told)).isEqualTo(Optional.ofNullable(parameter));
    }
}
