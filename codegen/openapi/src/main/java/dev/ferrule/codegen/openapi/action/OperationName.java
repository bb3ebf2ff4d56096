package dev.ferrule.codegen.openapi.action;

import dev.ferrule.codegen.openapi.name.Naming;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an operation can be called, from the shortest name on. Frameworks that write documents add to the name of a method what makes
 * it the only one in the document; where it is that without, it is clearer.
 */
record OperationName(String brief, String own, String placed) {

    /** Springfox: {@code listUsersUsingGET_1}. */
    private static final Pattern USING = Pattern.compile("Using(?:GET|PUT|POST|DELETE|HEAD|PATCH)(?:_[0-9]+)?$");

    /** NestJS: {@code UsersController_list}. */
    private static final Pattern CONTROLLER = Pattern.compile("^([A-Za-z0-9]+)Controller_(?=[A-Za-z0-9])");

    private static final Pattern NO_WORD = Pattern.compile("\\W", Pattern.UNICODE_CHARACTER_CLASS);

    static OperationName of(Operation operation) {
        String placed = placed(operation);
        String id = operation.operationId();
        String own = named(id, placed);
        return new OperationName(named(brief(operation, id), own), own, placed);
    }

    private static String named(String id, String otherwise) {
        String made = id.isBlank() ? "" : Naming.kebab(id, "call");
        return made.isEmpty() || made.equals("call") ? otherwise : made;
    }

    private static String brief(Operation operation, String id) {
        // FastAPI: list_users_api_v1_users_get, of the path /api/v1/users.
        String end = NO_WORD.matcher(operation.path()).replaceAll("_") + "_"
                + operation.method().toLowerCase(Locale.ROOT);
        if (id.length() > end.length() && id.endsWith(end)) {
            return id.substring(0, id.length() - end.length());
        }
        Matcher using = USING.matcher(id);
        if (using.find() && using.start() > 0) {
            return id.substring(0, using.start());
        }
        return CONTROLLER.matcher(id).replaceFirst("$1_");
    }

    /** A name of method and path: {@code get-users-by-id}. */
    private static String placed(Operation operation) {
        String words = operation.path().replaceAll("\\{([^{}/]*)}", "by-$1");
        return Naming.kebab(operation.method().toLowerCase(Locale.ROOT) + "-" + words, "call");
    }
}
