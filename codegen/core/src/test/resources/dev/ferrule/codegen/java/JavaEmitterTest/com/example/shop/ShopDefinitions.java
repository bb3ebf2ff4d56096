package com.example.shop;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.AuthRecipe;
import dev.ferrule.runtime.definition.AuthScheme;
import dev.ferrule.runtime.definition.BodyDefinition;
import dev.ferrule.runtime.definition.Condition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.ErrorDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.InputRule;
import dev.ferrule.runtime.definition.ObjectShape;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.Pointer;
import dev.ferrule.runtime.definition.Predicate;
import dev.ferrule.runtime.definition.ResponseRule;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.json.JsonValue;

/** What the runtime runs. */
@javax.annotation.processing.Generated("ferrule")
final class ShopDefinitions {
    static final ConnectorDefinition CONNECTOR = ConnectorDefinition.builder("shop", "The Shop", Expression.template(Expression.connection("url"), Expression.text("/v1")))
            .field(ParameterDefinition.builder("url", Shape.Scalar.STRING).required().format("uri"))
            .field(ParameterDefinition.builder("port", Shape.Scalar.INTEGER))
            .field(ParameterDefinition.builder("token", Shape.Scalar.SECRET).required())
            .auth(AuthScheme.of("basic", "User and password", AuthRecipe.basic(Expression.text("api"), Expression.connection("token"))))
            .rule(ResponseRule.fail(Condition.check(new Origin.Body(Origin.THIS, Pointer.names("ok")), new Predicate.Equal(Expression.literal(JsonValue.of(false)))))
                    .code(Expression.from(new Origin.Body(Origin.THIS, Pointer.names("error")))))
            .error(ErrorDefinition.of("sold_out", ErrorKind.CONFLICT, "Try again tomorrow."))
            .shape(ObjectShape.of("Item").required(Shape.Scalar.INTEGER, "id")
                    .members(Shape.Scalar.STRING, "class", "to-string").members(Shape.Scalar.NUMBER, "price")
                    .members(Shape.Scalar.SECRET, "secret-code").members(new Shape.ListOf(Shape.Scalar.STRING), "tags")
                    .members(new Shape.ListOf(new Shape.Named("Item")), "parts").members(Shape.Scalar.ANY, "raw"))
            .build();

    static final ActionDefinition FIND_ITEM = ActionDefinition.builder("find-item", "Find Item")
            .parameter(ParameterDefinition.builder("id", Shape.Scalar.INTEGER).required().min("1").max("99"))
            .parameter(ParameterDefinition.builder("code", Shape.Scalar.STRING).pattern("[A-Z]{3}\\d"))
            .parameter(ParameterDefinition.builder("size", Shape.Scalar.STRING).options("small", "large"))
            .parameters(new Shape.ListOf(Shape.Scalar.STRING), "tags").parameters(Shape.Scalar.STRING, "hash_code")
            .step(StepDefinition.builder("find", "GET").path("/items/{id}")
                    .query("code", Expression.input("code").as("upper").orElse(Expression.text("none")))
                    .queryInputs("size").query("tag", "tags").query("hash", "hash_code")
                    .header("X-Mode", Expression.input("size").mapping("small", Expression.text("s")).mapping("large", Expression.text("l")).orElse(Expression.absent()))
                    .absent(404))
            .output(new Shape.Named("Item"), new Origin.Body("find", Pointer.WHOLE)).build();

    static final ActionDefinition ORDER_ITEMS = ActionDefinition.builder("order-items", "Order Items")
            .parameters(Shape.Scalar.STRING, "customer")
            .parameter(ParameterDefinition.builder("guest", Shape.Scalar.STRING).format("email"))
            .parameters(new Shape.ListOf(Shape.Scalar.STRING), "codes", "flags")
            .parameters(Shape.Scalar.BOOLEAN, "gift", "silent").parameters(Shape.Scalar.STRING, "voucher")
            .rule(InputRule.exactlyOne("customer", "guest")).rule(InputRule.requires("voucher", "customer"))
            .step(StepDefinition.call("POST", "/orders")
                    .query("codes", Expression.input("codes"), StepDefinition.Inside.COMMA).query("flag[]", "flags")
                    .query("gift", Expression.input("gift").mapping("true", Expression.text("1")).mapping("false", Expression.text("0")))
                    .query("silent", Expression.input("silent").mapping("true", Expression.text("")).mapping("false", Expression.absent()))
                    .body(BodyDefinition.empty().json(Expression.structure().with("source", Expression.template(Expression.text("for "), Expression.input("voucher")))).as(BodyDefinition.Format.FORM_BRACKETS)
                            .set(Pointer.names("customer", "id"), Expression.input("customer"))
                            .inputs("guest", "voucher"))
                    .success(201).read(StepDefinition.Read.NOTHING))
            .build();

    private ShopDefinitions() {}
}
