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
import javax.annotation.processing.Generated;

/**
 * What the runtime runs.
 */
@Generated("ferrule")
final class ShopDefinitions {
    static final ConnectorDefinition CONNECTOR = ConnectorDefinition.builder("shop", "The Shop", Expression.template(Expression.connection("url"), Expression.text("/v1")))
            .field(ParameterDefinition.builder("url", "Url", Shape.Scalar.STRING).required().format("uri"))
            .field(ParameterDefinition.builder("port", "Port", Shape.Scalar.INTEGER))
            .field(ParameterDefinition.builder("token", "Token", Shape.Scalar.SECRET).required())
            .auth(AuthScheme.of("basic", "User and password", AuthRecipe.basic(Expression.text("api"), Expression.connection("token"))))
            .rule(ResponseRule.fail(Condition.check(new Origin.Body(Origin.THIS, Pointer.names("ok")), new Predicate.Equal(Expression.literal(JsonValue.of(false)))))
                    .code(Expression.from(new Origin.Body(Origin.THIS, Pointer.names("error")))))
            .error(ErrorDefinition.of("sold_out", ErrorKind.CONFLICT, "Try again tomorrow."))
            .shape(ObjectShape.of("Item")
                    .member(ParameterDefinition.builder("id", "Id", Shape.Scalar.INTEGER).required())
                    .member(ParameterDefinition.builder("class", "Class", Shape.Scalar.STRING))
                    .member(ParameterDefinition.builder("to-string", "To String", Shape.Scalar.STRING))
                    .member(ParameterDefinition.builder("price", "Price", Shape.Scalar.NUMBER))
                    .member(ParameterDefinition.builder("secret-code", "Secret Code", Shape.Scalar.SECRET))
                    .member(ParameterDefinition.builder("tags", "Tags", new Shape.ListOf(Shape.Scalar.STRING)))
                    .member(ParameterDefinition.builder("parts", "Parts", new Shape.ListOf(new Shape.Named("Item"))))
                    .member(ParameterDefinition.builder("raw", "Raw", Shape.Scalar.ANY)))
            .build();

    static final ActionDefinition FIND_ITEM = ActionDefinition.builder("find-item", "Find Item")
            .parameter(ParameterDefinition.builder("id", "Id", Shape.Scalar.INTEGER).required().min("1").max("99"))
            .parameter(ParameterDefinition.builder("code", "Code", Shape.Scalar.STRING).pattern("[A-Z]{3}\\d"))
            .parameter(ParameterDefinition.builder("size", "Size", Shape.Scalar.STRING).options("small", "large"))
            .parameter(ParameterDefinition.builder("tags", "Tags", new Shape.ListOf(Shape.Scalar.STRING)))
            .parameter(ParameterDefinition.builder("hash_code", "Hash Code", Shape.Scalar.STRING))
            .step(StepDefinition.builder("find", "GET")
                    .path(Expression.text("/items/"), Expression.input("id"))
                    .query("code", Expression.input("code").as("upper").orElse(Expression.text("none")))
                    .query("size", Expression.input("size"))
                    .query("tag", Expression.input("tags"))
                    .query("hash", Expression.input("hash_code"))
                    .header("X-Mode", Expression.input("size").mapping("small", Expression.text("s")).mapping("large", Expression.text("l")).orElse(Expression.absent()))
                    .absent(404))
            .output(new Shape.Named("Item"), new Origin.Body("find", Pointer.WHOLE))
            .build();

    static final ActionDefinition ORDER_ITEMS = ActionDefinition.builder("order-items", "Order Items")
            .parameter(ParameterDefinition.builder("customer", "Customer", Shape.Scalar.STRING))
            .parameter(ParameterDefinition.builder("guest", "Guest", Shape.Scalar.STRING).format("email"))
            .parameter(ParameterDefinition.builder("codes", "Codes", new Shape.ListOf(Shape.Scalar.STRING)))
            .parameter(ParameterDefinition.builder("flags", "Flags", new Shape.ListOf(Shape.Scalar.STRING)))
            .parameter(ParameterDefinition.builder("gift", "Gift", Shape.Scalar.BOOLEAN))
            .parameter(ParameterDefinition.builder("silent", "Silent", Shape.Scalar.BOOLEAN))
            .parameter(ParameterDefinition.builder("voucher", "Voucher", Shape.Scalar.STRING))
            .rule(InputRule.exactlyOne("customer", "guest"))
            .rule(InputRule.requires("voucher", "customer"))
            .step(StepDefinition.builder("call", "POST")
                    .path(Expression.text("/orders"))
                    .query("codes", Expression.input("codes"), StepDefinition.Inside.COMMA)
                    .query("flag[]", Expression.input("flags"))
                    .query("gift", Expression.input("gift").mapping("true", Expression.text("1")).mapping("false", Expression.text("0")))
                    .query("silent", Expression.input("silent").mapping("true", Expression.text("")).mapping("false", Expression.absent()))
                    .body(BodyDefinition.empty().json(Expression.structure().with("source", Expression.template(Expression.text("for "), Expression.input("voucher")))).as(BodyDefinition.Format.FORM_BRACKETS)
                            .set(Pointer.names("customer", "id"), Expression.input("customer"))
                            .set(Pointer.names("guest"), Expression.input("guest"))
                            .set(Pointer.names("voucher"), Expression.input("voucher")))
                    .success(201)
                    .read(StepDefinition.Read.NOTHING))
            .build();

    private ShopDefinitions() {
    }
}
