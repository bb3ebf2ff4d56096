package dev.ferrule.runtime.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is usual has short forms, which make what the long ones make. */
class ShortFormsTest {

    @Test
    void anIdMakesALabel() {
        assertThat(Label.of("first_name")).isEqualTo("First Name");
        assertThat(Label.of("first-name")).isEqualTo("First Name");
        assertThat(Label.of("userId")).isEqualTo("UserId");
        assertThat(Label.of("_links__self")).isEqualTo("Links Self");
    }

    @Test
    void parametersWithoutRulesAreToldByTheirIds() {
        assertThat(ActionDefinition.builder("find", "Find")
                        .required(Shape.Scalar.STRING, "owner", "repo")
                        .parameters(Shape.Scalar.INTEGER, "per_page")
                        .build())
                .isEqualTo(ActionDefinition.builder("find", "Find")
                        .parameter(ParameterDefinition.builder("owner", "Owner", Shape.Scalar.STRING)
                                .required())
                        .parameter(ParameterDefinition.builder("repo", "Repo", Shape.Scalar.STRING)
                                .required())
                        .parameter(ParameterDefinition.builder("per_page", "Per Page", Shape.Scalar.INTEGER))
                        .build());
    }

    @Test
    void soAreMembersOfAShape() {
        assertThat(ObjectShape.of("Item")
                        .required(Shape.Scalar.INTEGER, "id")
                        .members(Shape.Scalar.STRING, "name", "title"))
                .isEqualTo(ObjectShape.of("Item")
                        .member(ParameterDefinition.builder("id", "Id", Shape.Scalar.INTEGER)
                                .required())
                        .member(ParameterDefinition.builder("name", "Name", Shape.Scalar.STRING))
                        .member(ParameterDefinition.builder("title", "Title", Shape.Scalar.STRING)));
    }

    @Test
    void aPathIsATemplate() {
        assertThat(StepDefinition.builder("call", "GET")
                        .path("/items/{id}/parts{suffix}")
                        .build()
                        .path())
                .containsExactly(
                        Expression.text("/items/"),
                        Expression.input("id"),
                        Expression.text("/parts"),
                        Expression.input("suffix"));
    }

    @Test
    void parametersGoIntoAQueryUnderTheirNamesOrOthers() {
        assertThat(StepDefinition.builder("call", "GET")
                        .queryInputs("page", "sort")
                        .query("perPage", "per_page")
                        .build())
                .isEqualTo(StepDefinition.builder("call", "GET")
                        .query("page", Expression.input("page"))
                        .query("sort", Expression.input("sort"))
                        .query("perPage", Expression.input("per_page"))
                        .build());
    }

    @Test
    void andIntoABody() {
        assertThat(BodyDefinition.empty().inputs("title", "text").set("dueOn", "due_on"))
                .isEqualTo(BodyDefinition.empty()
                        .set(Pointer.names("title"), Expression.input("title"))
                        .set(Pointer.names("text"), Expression.input("text"))
                        .set(Pointer.names("dueOn"), Expression.input("due_on")));
    }
}
