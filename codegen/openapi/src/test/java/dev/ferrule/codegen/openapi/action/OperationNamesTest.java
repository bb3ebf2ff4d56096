package dev.ferrule.codegen.openapi.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.codegen.openapi.OpenApiImport;
import dev.ferrule.spec.model.Action;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What actions are called after the operations that they are made of. */
class OperationNamesTest {

    @Test
    void whatFrameworksAddIsLeftOut() {
        assertThat(actions("""
                        /api/users/{user_id}: {get: {operationId: read_user_api_users__user_id__get}}
                        /api/users: {post: {operationId: addUserUsingPOST}, delete: {operationId: removeUsersUsingDELETE_1}}
                        /api/teams: {get: {operationId: TeamsController_list}}
                        """))
                .extracting(Action::id)
                .containsExactlyInAnyOrder("add-user", "read-user", "remove-users", "teams-list");
    }

    @Test
    void whatTellsTwoApartStays() {
        assertThat(actions("""
                        /api/users: {get: {operationId: list_api_users_get}}
                        /api/teams: {get: {operationId: list_api_teams_get}}
                        /api/clubs: {get: {operationId: listUsingGET}, post: {operationId: addClub}, put: {operationId: addClub}}
                        """))
                .extracting(Action::id)
                .containsExactlyInAnyOrder(
                        "list-api-users-get",
                        "list-api-teams-get",
                        "list-using-get",
                        "post-api-clubs",
                        "put-api-clubs");
    }

    @Test
    void withoutANameMethodAndPathAreOne() {
        assertThat(actions("""
                        /users/{id}/notes: {get: {}, post: {operationId: '  '}}
                        """))
                .extracting(Action::id)
                .containsExactlyInAnyOrder("get-users-by-id-notes", "post-users-by-id-notes");
    }

    private static List<Action> actions(String paths) {
        String document = "openapi: 3.0.3\ninfo: {title: Small, version: '1'}\npaths:\n" + paths.indent(2);
        return new OpenApiImport()
                .run(document.getBytes(StandardCharsets.UTF_8))
                .connector()
                .actions();
    }
}
