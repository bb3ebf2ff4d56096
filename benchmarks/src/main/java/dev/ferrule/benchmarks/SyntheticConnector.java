package dev.ferrule.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A connector of any size, of the kind that people write. The same size gives the same bytes. */
public final class SyntheticConnector {

    private static final List<String> THINGS =
            List.of("book", "order", "customer", "invoice", "shelf", "loan", "branch");

    private SyntheticConnector() {}

    /** Writes a connector with this many actions, of ten parameters each. */
    public static void write(Path folder, int actions) throws IOException {
        Files.createDirectories(folder.resolve("actions"));
        Files.createDirectories(folder.resolve("examples"));
        Files.writeString(folder.resolve("connector.yaml"), CONNECTOR);
        for (int i = 0; i < actions; i++) {
            String thing = THINGS.get(i % THINGS.size());
            String id = "update-" + thing + "-" + i;
            String title = "Update " + thing.substring(0, 1).toUpperCase(Locale.ROOT) + thing.substring(1) + " " + i;
            Files.writeString(
                    folder.resolve("actions/" + id + ".yaml"),
                    ACTION.replace("$ID", id)
                            .replace("$TITLE", title)
                            .replace("$THING", thing)
                            .replace("$N", "" + i));
            Files.writeString(folder.resolve("examples/" + id + ".json"), EXAMPLE.replace("$THING", thing));
        }
    }

    private static final String CONNECTOR = """
            ferrule: 1
            connector: book-shop
            name: Book Shop
            description: Manages everything that a book shop has to keep track of.
            connection:
              base_url: {name: Base URL, type: string, format: uri, required: true, example: 'https://books.example.com', description: Where the shop answers.}
              user: {type: string, required: true, description: The name of the technical user.}
              password: {type: secret, required: true, description: The password of the technical user.}
            server: {url: '{connection.base_url}/v2'}
            auth:
              - basic: {user: connection.user, password: connection.password}
            responses:
              - {when: {status: 401}, then: fail, kind: authentication, message: The shop does not know this user.}
              - when: {status: {at-least: 400}, body.error.code: {present: true}}
                then: fail
                code: {$from: body.error.code}
                message: {$from: body.error.text, else: The shop gives no reason.}
            errors:
              NO_SUCH_THING: {kind: not-found, description: The shop has nothing of this number., advice: Look the number up first.}
            types:
              Thing:
                description: What the shop keeps.
                fields:
                  id: {type: integer, required: true, description: Its number.}
                  title: {type: string, required: true, description: What stands on its cover.}
                  tags: {type: list, of: string, description: The words under which it is found.}
                  state: {type: string, wire: currentState, description: Whether it is for sale.}
            """;

    private static final String ACTION = """
            action: $ID
            name: $TITLE
            description: |
              Changes what is given of one $THING and leaves the rest as it is.

              A $THING that was sold *cannot* be changed any more; see number $N of the manual.
            notes: The change is visible to everybody within a minute.
            reference: https://books.example.com/docs#$ID
            parameters:
              id: {name: ID, type: integer, required: true, min: 1, example: 17, description: Which $THING to change.}
              title: {type: string, min-length: 1, max-length: 200, to: body.title, description: The new title.}
              contact: {type: string, format: email, to: body.contact.email, description: Whom to ask.}
              state: {type: string, options: [new, used, sold], to: body.state, description: The state of the $THING.}
              price: {type: number, min: 0, max: 9999.99, to: body.price.amount, description: The price in euros.}
              visible: {type: boolean, to: body.visible, description: Whether customers see it.}
              tags: {type: list, of: string, to: body.tags, description: The words under which it is found.}
              code: {type: string, pattern: '[A-Z]{2}-[0-9]+', example: AB-17, to: body.code, description: The code of the shelf.}
              pin: {group: advanced, type: secret, min-length: 4, to: body.pin, description: The code of the lock.}
              reason: {group: advanced, type: string, to: header.X-Reason, description: Why it changes.}
            steps:
              - {id: current, call: 'GET /things/{id}', absent: 404}
              - id: update
                main: true
                when: {current.status: 200}
                call: PUT /things/{id}
                body: {start-from: current.body, without: [links]}
                success: [200, 204]
              - {id: result, call: 'GET /things/{id}?expand=all'}
            output: {type: Thing, from: result.body, example: examples/$ID.json}
            """;

    private static final String EXAMPLE = """
            {"id": 17, "title": "A $THING", "tags": ["one", "two"], "state": "used"}
            """;
}
