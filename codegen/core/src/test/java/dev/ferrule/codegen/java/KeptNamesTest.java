package dev.ferrule.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.codegen.NameBook;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.model.Connector;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that callers have compiled against stay, whatever is added to a spec or moved in it. */
class KeptNamesTest {

    private static final String IN = "com/example/shop/";

    @TempDir
    private Path folder;

    private static Connector connector(String parameters, String fields) {
        TreeMap<String, String> files = new TreeMap<>();
        files.put("connector.yaml", """
                ferrule: 1
                connector: shop
                package: com.example.shop
                server: {url: 'https://shop.example.com'}
                types:
                  Item: {fields: {%s}}
                """.formatted(fields));
        files.put("actions/find-item.yaml", """
                action: find-item
                description: Finds an item.
                parameters:
                %s
                call: GET /items
                output: {type: Item}
                """.formatted(parameters.indent(2)));
        var reading = new SpecReader().read(files);
        assertThat(reading.connector()).as(reading.diagnostics().toString()).isPresent();
        return reading.connector().get();
    }

    private static GeneratedFiles generated(String book, String parameters, String fields) {
        GeneratedFiles files = new GeneratedFiles(NameBook.parse(book));
        new JavaEmitter().emit(connector(parameters, fields), files);
        return files;
    }

    private static String parameter(String id) {
        return id + ": {type: string, to: query." + id + "}\n";
    }

    @Test
    void anOrdinarySpecKeepsNothingButTheStyleOfItsFields() {
        GeneratedFiles files = generated("", parameter("first_name"), "display_name: {type: string}");

        assertThat(files.names().text().lines().filter(line -> !line.startsWith("#")))
                .containsExactly("fields = snake");
        assertThat(files.names().notes()).isEmpty();
    }

    @Test
    void aFieldThatIsAddedInFrontTakesNobodysName() {
        String first = "userID: {type: string}";
        String second = "userId: {type: string}";
        GeneratedFiles before = generated("", parameter("a"), first);
        assertThat(before.text(IN + "Item.java")).contains("userId() { return text(\"userID\"); }");

        GeneratedFiles after = generated(before.names().text(), parameter("a"), second + ", " + first);

        assertThat(after.text(IN + "Item.java"))
                .contains("userId() { return text(\"userID\"); }", "userId2() { return text(\"userId\"); }");
        assertThat(after.names().notes())
                .containsExactly("connector.yaml:6:19: `userId` is called userId2 in Java, as userId is taken");
        GeneratedFiles moved = generated(after.names().text(), parameter("a"), first + ", " + second);
        assertThat(moved.text(IN + "Item.java"))
                .contains("userId() { return text(\"userID\"); }", "userId2() { return text(\"userId\"); }");
    }

    @Test
    void withoutABookTheCertainIdHasItsNameInAnyOrder() {
        String one = "userId: {type: string}, a: {type: string}, ";
        String other = "userID: {type: string}";

        assertThat(generated("", parameter("a"), one + other).names().text())
                .contains("types/Item/userID = userId2", "types/Item/userId = userId\n")
                .isEqualTo(generated("", parameter("a"), other + ", " + one)
                        .names()
                        .text());
    }

    @Test
    void aTypeThatIsCalledAsAnInputKeepsItsNameWhenTheActionComes() {
        TreeMap<String, String> files = new TreeMap<>();
        files.put("connector.yaml", """
                ferrule: 1
                connector: shop
                package: com.example.shop
                server: {url: 'https://shop.example.com'}
                types:
                  FindItemInput: {fields: {a: {type: string}}}
                """);
        files.put("actions/act.yaml", "action: act\ndescription: Acts.\ncall: GET /x\n");
        GeneratedFiles before = new GeneratedFiles();
        new JavaEmitter().emit(new SpecReader().read(files).connector().orElseThrow(), before);
        files.put("actions/find-item.yaml", "action: find-item\ndescription: Finds.\ncall: GET /x\n");
        GeneratedFiles after = new GeneratedFiles(NameBook.parse(before.names().text()));
        new JavaEmitter().emit(new SpecReader().read(files).connector().orElseThrow(), after);

        assertThat(after.text(IN + "FindItemInput.java")).contains("extends ObjectValue");
        assertThat(after.text(IN + "FindItemInput2.java")).contains("extends ActionInput");
    }

    @Test
    void aNameThatSomebodyWritesIsTaken() {
        GeneratedFiles files = generated("inputs/find-item/a = query\n", parameter("a"), "id: {type: string}");

        assertThat(files.text(IN + "FindItemInput.java")).contains("Builder query(@Nullable String value)");
    }

    @Test
    void whatIsGoneIsNotKept() {
        assertThat(generated("types/Gone/userID = userId\n", parameter("a"), "id: {type: string}")
                        .names()
                        .text())
                .doesNotContain("Gone");
    }

    @ParameterizedTest
    @CsvSource({
        "inputs/find-item/a = class, java-names.txt:1: class cannot be a name here",
        "inputs/find-item/a = getClass, java-names.txt:1: getClass cannot be a name here",
        "inputs/find-item/a = x-y, java-names.txt:1: x-y cannot be a name here",
        "inputs/find-item/a, java-names.txt:1: write `inputs/find-item/line_1 = line1`: where it is",
        "inputs/find-item/a = x; static {}, java-names.txt:1: write `inputs/find-item/line_1 = line1`: where it is",
    })
    void aNameThatCannotBeOneIsReportedWithItsLine(String line, String problem) {
        assertThatThrownBy(() -> generated(line, parameter("a"), "id: {type: string}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(problem);
    }

    @Test
    void twoThatHaveOneNameAreReported() {
        String book = "inputs/find-item/a = x\ninputs/find-item/b = x\n";

        assertThatThrownBy(() -> generated(book, parameter("a") + parameter("b"), "id: {type: string}"))
                .hasMessage("java-names.txt:2: x is the name of something else");
        assertThatThrownBy(() -> NameBook.parse("a/b = x\n# why\na/b = y\n"))
                .hasMessage("java-names.txt:3: a/b has a name on line 1 already");
    }

    @Test
    void theFileIsWrittenWhenItChangesAndNotBefore() throws Exception {
        NameBook first = generated("", parameter("a"), "userID: {type: string}").names();
        assertThat(first.write(folder)).isTrue();
        NameBook second = NameBook.read(folder);
        assertThat(second.isChanged()).as("nobody has asked for a name").isFalse();

        GeneratedFiles files = new GeneratedFiles(second);
        new JavaEmitter().emit(connector(parameter("a"), "userID: {type: string}"), files);

        assertThat(files.names().write(folder)).isFalse();
        assertThat(folder.resolve(NameBook.FILE)).hasContent(first.text());
    }

    @Test
    void classesThatDifferInCaseOnlyAreFilesOfTheirOwnOnEveryDisk() {
        JavaNames names = JavaNames.classes();

        assertThat(names.type("UrlList")).isEqualTo("UrlList");
        assertThat(names.type("URLList")).isEqualTo("URLList2");
        assertThat(names.type("url-list")).isEqualTo("UrlList3");
    }
}
