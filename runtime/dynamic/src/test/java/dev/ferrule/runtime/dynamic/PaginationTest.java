package dev.ferrule.runtime.dynamic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.runtime.run.AsyncPages;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.Pages;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The ways in which real services hand out lists, each as its action of the feature's own connector says it. */
class PaginationTest {

    private static final LoweredConnector LISTS = lists();

    private final ListService service = new ListService();
    private final Connection connection = Connection.to(LISTS.connector())
            .field("base_url", "https://lists.example.com")
            .transport(service)
            .open();

    private static LoweredConnector lists() {
        SpecReading reading = new SpecReader()
                .read(Path.of("../../connector-spec/src/test/resources/dev/ferrule/spec/features/pagination"));
        return Lowering.lower(reading.connector().orElseThrow());
    }

    private static ActionDefinition action(String id) {
        return LISTS.action(id).orElseThrow();
    }

    private String run(String id, Inputs inputs) {
        return JsonWriter.masked(connection.run(action(id), inputs)).replace("\"", "");
    }

    private String run(String id) {
        return run(id, Inputs.NONE);
    }

    @Test
    void anEmptyCursorEndsAListAndAShortPageDoesNot() {
        service.page("{'channels': [{'id': 'a', 'display-name': 'A'}], 'meta': {'next_cursor': 'x='}}"
                        .replace('\'', '"'))
                .page("{'channels': [{'id': 'b'}], 'meta': {'next_cursor': ''}}".replace('\'', '"'));

        assertThat(run("list-channels")).isEqualTo("[{id:a,label:A},{id:b}]");
        assertThat(service.log()).containsExactly("GET /channels?limit=2", "GET /channels?limit=2&cursor=x%3D");
    }

    @Test
    void theCallersLimitEndsAList() {
        service.page("{'channels': [{'id': 'a'}, {'id': 'b'}], 'meta': {'next_cursor': 'x'}}".replace('\'', '"'));

        assertThat(run(
                        "list-channels",
                        Inputs.builder().value("limit", JsonValue.of(1)).build()))
                .isEqualTo("[{id:a}]");
    }

    @Test
    void pagesOfOtherThreadsAreTheSamePages() throws Exception {
        for (int times = 0; times < 2; times++) {
            service.page("{'channels': [{'id': 'a', 'display-name': 'A'}], 'meta': {'next_cursor': 'x='}}"
                            .replace('\'', '"'))
                    .page("{'channels': [{'id': 'b'}, {'id': 'c'}], 'meta': {'next_cursor': 'y'}}".replace('\'', '"'));
        }
        Inputs two = Inputs.builder().value("limit", JsonValue.of(2)).build();
        AsyncPages<JsonValue> pages = connection.async().pages(() -> connection.pages(action("list-channels"), two));

        AsyncPages.Page<JsonValue> first = pages.first().get();
        assertThat(service.log()).hasSize(1);
        AsyncPages.Page<JsonValue> last = first.nextPage().get();
        assertThat(first.items()).hasToString("[{\"id\":\"a\",\"label\":\"A\"}]");
        assertThat(last.items()).hasToString("[{\"id\":\"b\"}]");
        assertThat(last.hasNextPage()).isFalse();
        assertThat(pages.all().get()).hasSize(2);
        assertThat(service.log()).hasSize(4);
    }

    @Test
    void aLinkIsFollowedAsItIsAndSomeItemsAreLeftOut() {
        service.page(
                        "[{\"id\": \"1\"}, {\"id\": \"2\", \"pull_request\": {}}]",
                        "Link: <https://lists.example.com/api/issues?after=1,2>; rel=\"next\", </x>; rel=last")
                .page("[{\"id\": \"3\"}]", "Link: </api/issues>; rel=\"prev first\"");

        assertThat(run("list-issues", Inputs.builder().text("labels", "bug").build()))
                .isEqualTo("[{id:1},{id:3}]");
        assertThat(service.log()).containsExactly("GET /issues?labels=bug", "GET /issues?after=1,2");
    }

    @Test
    void theIdOfTheLastItemIsACursorWhileAFlagSaysSo() {
        service.page("{\"data\": [{\"id\": \"a\"}, {\"id\": \"b\"}], \"has_more\": true}")
                .page("{\"data\": [{\"id\": \"c\"}], \"has_more\": false}");

        assertThat(run("list-charges")).isEqualTo("[{id:a},{id:b},{id:c}]");
        assertThat(service.log()).containsExactly("GET /charges", "GET /charges?starting_after=b");
    }

    @Test
    void aCursorGoesIntoABody() {
        service.page("{\"results\": [{\"id\": \"a\"}, {\"id\": \"b\"}], \"paging\": {\"next\": {\"after\": \"2\"}}}")
                .page("{\"results\": [{\"id\": \"c\"}]}");

        assertThat(run("search-contacts", Inputs.builder().text("query", "q").build()))
                .isEqualTo("[{id:a},{id:b},{id:c}]");
        assertThat(service.log()).containsExactly("POST /contacts/search", "POST /contacts/search");
    }

    private static final String CHANGED = "{\"error\": \"CHANGED_MEANWHILE\", \"text\": \"Begin again.\"}";

    private static String lists(String added, String removed, String next, boolean more) {
        return ("{'added': " + added + ", 'gone': {'items': " + removed + "}, 'next_cursor': '" + next
                        + "', 'has_more': " + more + "}")
                .replace('\'', '"');
    }

    @Test
    void severalListsAreGatheredOverAllPages() {
        service.page(lists("[{'id': 'a'}, {'id': 'b', 'hidden': true}]", "[]", "2", true))
                .page(lists("null", "[{'id': 'x', 'display-name': 'X'}]", "3", true))
                .page(lists("[{'id': 'c'}]", "[{'id': 'y'}]", "4", false));

        assertThat(run("sync-entries", Inputs.builder().text("cursor", "1").build()))
                .isEqualTo("{added:[{id:a},{id:c}],removed:[{id:x,label:X},{id:y}],cursor:4}");
        assertThat(service.bodies())
                .containsExactly(
                        "{\"kind\":\"all\",\"cursor\":\"1\",\"count\":2}",
                        "{\"kind\":\"all\",\"cursor\":\"2\",\"count\":2}",
                        "{\"kind\":\"all\",\"cursor\":\"3\",\"count\":2}");
    }

    @Test
    void severalListsMayBeEmptyAndAreHandedOutAsAWhole() {
        service.page(lists("[]", "null", "2", false)).page(lists("[]", "null", "2", false));

        assertThat(run("sync-entries")).isEqualTo("{added:[],removed:[],cursor:2}");
        assertThat(connection.pages(action("sync-entries"), Inputs.NONE)).hasSize(1);
    }

    @Test
    void theCeilingCountsTheItemsOfAllLists() {
        service.page(lists("[1, 2, 3]", "[4, 5, 6]", "2", true));

        assertThatThrownBy(() -> run("sync-entries"))
                .hasMessageContaining("more items than the 6")
                .extracting(thrown -> ((ConnectorException) thrown).kind())
                .isEqualTo(ErrorKind.LIMIT);
    }

    @Test
    void pagesOfAListThatHasChangedAreReadAnew() {
        service.page(lists("[{'id': 'old'}]", "[]", "2", true))
                .answer(400, CHANGED)
                .page(lists("[{'id': 'new'}]", "[]", "2", true))
                .page(lists("[{'id': 'b'}]", "[]", "3", false));

        assertThat(run("sync-entries", Inputs.builder().text("cursor", "1").build()))
                .isEqualTo("{added:[{id:new},{id:b}],removed:[],cursor:3}");
        assertThat(service.bodies())
                .extracting(body -> body.replaceAll(".*\"cursor\":\"([^\"]*)\".*", "$1"))
                .containsExactly("1", "2", "1", "2");
    }

    @Test
    void aListThatChangesAllTheTimeIsAFailure() {
        for (int times = 0; times < 4; times++) {
            service.page(lists("[]", "[]", "2", true)).answer(400, CHANGED);
        }

        assertThatThrownBy(() -> run("sync-entries"))
                .hasMessage("Begin again.")
                .isInstanceOfSatisfying(ConnectorException.class, thrown -> {
                    assertThat(thrown.kind()).isEqualTo(ErrorKind.CONFLICT);
                    assertThat(thrown.code()).contains("CHANGED_MEANWHILE");
                });
        assertThat(service.log()).hasSize(8);
    }

    @Test
    void whoHasGotTheFirstPageIsToldThatTheListHasChanged() {
        service.answer(410, "{\"message\": \"Too old.\"}")
                .page("{\"items\": [{\"id\": \"a\"}], \"continue\": \"2\"}")
                .answer(410, "{\"message\": \"Too old.\"}");

        Iterator<Pages.Page<JsonValue>> pages =
                connection.pages(action("list-parts"), Inputs.NONE).byPage().iterator();

        // Nobody has got anything of the list that was too old at its first page.
        assertThat(pages.next().items()).hasToString("[{\"id\":\"a\"}]");
        assertThatThrownBy(pages::next)
                .hasMessageContaining("Too old.")
                .isInstanceOfSatisfying(ConnectorException.class, thrown -> {
                    assertThat(thrown.kind()).isEqualTo(ErrorKind.CONFLICT);
                    assertThat(thrown.failure().advice().orElseThrow()).contains("Read it from its beginning");
                });
    }

    @Test
    void aCursorThatWasToldBeforeTheListChangedMayBeToldAgain() {
        service.page("{\"items\": [{\"id\": \"a\"}], \"continue\": \"2\"}")
                .answer(410, "{}")
                .page("{\"items\": [{\"id\": \"b\"}], \"continue\": \"2\"}")
                .page("{\"items\": []}");

        assertThat(run("list-parts")).isEqualTo("[{id:b}]");
        assertThat(service.log())
                .containsExactly("GET /parts", "GET /parts?continue=2", "GET /parts", "GET /parts?continue=2");
    }

    @Test
    void moreThanTheServiceGivesIsAFailure() {
        for (String after : List.of("2", "4")) {
            service.page("{\"results\": [{\"id\": \"a\"}, {\"id\": \"b\"}], \"paging\": {\"next\": {\"after\": \""
                    + after + "\"}}}");
        }

        assertThatThrownBy(() -> run(
                        "search-contacts", Inputs.builder().text("query", "q").build()))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("4")
                .extracting(thrown -> ((ConnectorException) thrown).kind())
                .isEqualTo(ErrorKind.LIMIT);
    }

    @Test
    void anAddressIsAskedWholeWithTheHeadersAndAnEmptyPageIsNotTheLast() {
        service.page("{\"value\": [], \"@odata.nextLink\": \"https://lists.example.com/api/users?$skiptoken=a%20b\"}")
                .page("{\"value\": [{\"id\": \"u\"}]}");

        assertThat(run("list-users")).isEqualTo("[{id:u}]");
        assertThat(service.log()).containsExactly("GET /users?%24count=true", "GET /users?$skiptoken=a%20b");
        assertThat(service.asked.get(1).headers())
                .anyMatch(header -> header.name().equals("ConsistencyLevel"));
    }

    @Test
    void aFlagEndsAListWhoseCursorIsForTheNextRun() {
        service.page("{\"tickets\": [{\"id\": \"1\"}], \"after_cursor\": \"c1\", \"end_of_stream\": false}")
                .page("{\"tickets\": [{\"id\": \"2\"}], \"after_cursor\": \"c2\", \"end_of_stream\": true}");

        List<Pages.Page<JsonValue>> pages = new java.util.ArrayList<>();
        connection
                .pages(
                        action("export-tickets"),
                        Inputs.builder().value("since", JsonValue.of(5)).build())
                .byPage()
                .forEach(pages::add);

        assertThat(pages).hasSize(2);
        assertThat(pages.get(1).resume()).contains(JsonValue.of("c2"));
        assertThat(service.log()).containsExactly("GET /tickets?start_time=5", "GET /tickets?cursor=c1");
    }

    @Test
    void aRunGoesOnWhereAnEarlierOneEnded() {
        service.page("{\"tickets\": [], \"after_cursor\": \"c3\", \"end_of_stream\": false}")
                .page("{\"tickets\": [], \"after_cursor\": \"c4\", \"end_of_stream\": true}");

        run("export-tickets", Inputs.builder().text("resume", "c2").build());

        assertThat(service.log()).containsExactly("GET /tickets?cursor=c2", "GET /tickets?cursor=c3");
    }

    @Test
    void aCursorInAHeaderEndsWithAWord() {
        service.page("[{\"id\": \"1\"}]", "Sforce-Locator: abc").page("[{\"id\": \"2\"}]", "Sforce-Locator: null");

        assertThat(run("list-rows")).isEqualTo("[{id:1},{id:2}]");
        assertThat(service.log()).containsExactly("GET /rows", "GET /rows?locator=abc");
    }

    @Test
    void anOffsetEndsWithAPageThatIsNotFull() {
        service.page("[{\"id\": \"1\"}, {\"id\": \"2\"}]").page("[{\"id\": \"3\"}]");

        assertThat(run("list-members")).isEqualTo("[{id:1},{id:2},{id:3}]");
        assertThat(service.log()).containsExactly("GET /members?max=2&first=0", "GET /members?max=2&first=2");
    }

    @Test
    void numberedPagesEndWithAnEmptyOne() {
        service.page("{\"orders\": [{\"id\": \"1\"}]}").page("{\"orders\": null}");

        assertThat(run("list-orders")).isEqualTo("[{id:1}]");
        assertThat(service.log()).containsExactly("GET /orders?page=0", "GET /orders?page=1");
    }

    @Test
    void theSameCursorTwiceIsAFailure() {
        service.page("[]", "Sforce-Locator: abc").page("[]", "Sforce-Locator: abc");

        assertThatThrownBy(() -> run("list-rows"))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("twice");
    }

    @Test
    void aListThatIsGoneBeforeItsEndIsBegunAgain() {
        service.page("{\"items\": [{\"id\": \"a\"}], \"continue\": \"x\"}")
                .answer(410, "{\"message\": \"The cursor is too old.\"}")
                .page("{\"items\": [{\"id\": \"b\"}]}");

        assertThat(run("list-pods")).isEqualTo("[{id:b}]");
        assertThat(service.log()).containsExactly("GET /pods", "GET /pods?continue=x", "GET /pods?all=true");
    }

    @Test
    void whoGotTheFirstPagesOfAListIsToldThatItIsGone() {
        service.page("{\"items\": [{\"id\": \"a\"}], \"continue\": \"x\"}").answer(404, "{}");
        Iterator<Pages.Page<JsonValue>> pages =
                connection.pages(action("list-nodes"), Inputs.NONE).byPage().iterator();

        assertThat(pages.next().items()).hasSize(1);
        assertThatThrownBy(pages::next)
                .isInstanceOfSatisfying(
                        ConnectorException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.NOT_FOUND))
                .hasMessageContaining("The list is not there any more: its page 2 was answered with 404.");
    }

    @Test
    void anotherServerIsNotAsked() {
        service.page("{\"value\": [], \"@odata.nextLink\": \"https://lists.example.com.evil.example/users\"}");

        assertThatThrownBy(() -> run("list-users"))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("another server");
        assertThat(service.asked).hasSize(1);
    }

    @Test
    void anAllowedServerSeesNoSecret() {
        service.page("{\"shards\": [{\"id\": \"1\"}], \"next\": \"https://eu.shards.example.com/2\"}")
                .page("{\"shards\": [{\"id\": \"2\"}]}");

        run("list-shards", Inputs.builder().secret("key", Secret.of("hidden")).build());

        assertThat(service.asked.get(0).headers())
                .anyMatch(header -> header.name().equals("X-Key"));
        assertThat(service.asked.get(1).uri()).hasHost("eu.shards.example.com");
        assertThat(service.asked.get(1).headers())
                .noneMatch(header -> header.name().equals("X-Key"));
    }

    @Test
    void aPageIsAskedForWhenItsItemsAre() {
        service.page("[{\"id\": \"1\"}, {\"id\": \"2\"}]").page("[{\"id\": \"3\"}]");
        Iterator<JsonValue> items =
                connection.pages(action("list-members"), Inputs.NONE).iterator();

        assertThat(service.asked).isEmpty();
        items.next();
        items.next();
        assertThat(service.asked).hasSize(1);
        items.next();
        assertThat(items.hasNext()).isFalse();
        assertThat(service.asked).hasSize(2);
    }

    @Test
    void aStreamReadsNoMoreThanItNeeds() {
        service.page("[{\"id\": \"1\"}, {\"id\": \"2\"}]");

        assertThat(connection.pages(action("list-members"), Inputs.NONE).stream()
                        .limit(2)
                        .map(JsonWriter::masked)
                        .collect(Collectors.joining()))
                .isEqualTo("{\"id\":\"1\"}{\"id\":\"2\"}");
        assertThat(service.asked).hasSize(1);
    }

    @Test
    void noPageIsAskedForBehindTheLastOfThoseThatAreTold() {
        service.page("[1, 2]", "X-Total-Pages: 3")
                .page("[]", "X-Total-Pages: 3")
                .page("[3]", "X-Total-Pages: 3");

        assertThat(run("list-readings")).isEqualTo("[1,2,3]");
        assertThat(service.log())
                .containsExactly(
                        "GET /readings?size=100&page=1",
                        "GET /readings?size=100&page=2",
                        "GET /readings?size=100&page=3");
    }

    @Test
    void aListWhoseTotalIsNotToldEndsAsOthersDo() {
        service.page("[1, 2]", "X-Total-Pages: many");

        assertThat(run("list-readings")).isEqualTo("[1,2]");
    }

    @Test
    void aTotalOfTheFirstPageHoldsForTheOthers() {
        service.page("{\"count\": 3, \"sensors\": [1, 2]}").page("{\"sensors\": [3]}");

        assertThat(run("list-sensors")).isEqualTo("[1,2,3]");
        assertThat(service.log()).containsExactly("GET /sensors?skip=0", "GET /sensors?skip=2");
    }

    @Test
    void anEmptyPageEndsWhatIsCountedInItemsWhateverTheTotal() {
        service.page("{\"count\": 1e9, \"sensors\": [1]}").page("{\"sensors\": []}");

        assertThat(run("list-sensors")).isEqualTo("[1]");
    }

    @Test
    void theMembersOfAnObjectBecomeParametersOfTheNextRequestAlone() {
        service.page("{\"continue\": {\"from\": \"b&c\", \"continue\": \"-||\"}, \"topics\": [1]}")
                .page("{\"continue\": {\"till\": 7, \"continue\": \"\"}, \"topics\": [2]}")
                .page("{\"continue\": {}, \"topics\": [3]}");

        assertThat(run("list-topics")).isEqualTo("[1,2,3]");
        assertThat(service.log())
                .containsExactly(
                        "GET /topics?format=json&continue=",
                        "GET /topics?format=json&from=b%26c&continue=-%7C%7C",
                        "GET /topics?format=json&till=7&continue=");
    }

    @Test
    void theSameParametersTwiceAreAFailure() {
        String page = "{\"continue\": {\"from\": \"b\"}, \"topics\": [1]}";
        service.page(page).page(page);

        assertThatThrownBy(() -> run("list-topics")).hasMessageContaining("the same next page twice");
    }

    @Test
    void parametersThatAreNoTextsAreAFailure() {
        for (String told : List.of("{\"from\": [1]}", "[1]", "\"x\"")) {
            service.page("{\"continue\": " + told + ", \"topics\": [1]}");

            assertThatThrownBy(() -> run("list-topics")).hasMessageContaining("What the answer tells of the next page");
        }
    }

    @Test
    void aCursorThatIsAnObjectGoesBackAsItCame() throws Exception {
        service.page("{\"rows\": [1], \"last_key\": {\"id\": {\"N\": \"7\"}}}")
                .page("{\"rows\": [2], \"last_key\": {}}");

        assertThat(run("scan-table")).isEqualTo("[1,2]");
        assertThat(body(0)).isEqualTo("{\"table\":\"things\"}");
        assertThat(body(1)).isEqualTo("{\"table\":\"things\",\"start_key\":{\"id\":{\"N\":\"7\"}}}");
    }

    private String body(int request) throws IOException {
        return new String(
                service.asked.get(request).body().orElseThrow().open().readAllBytes(), StandardCharsets.UTF_8);
    }
}
