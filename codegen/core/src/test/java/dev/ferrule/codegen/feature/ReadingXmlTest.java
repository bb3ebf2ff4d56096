package dev.ferrule.codegen.feature;

import static dev.ferrule.codegen.feature.ReadAnswers.xml;
import static dev.ferrule.testkit.sandbox.SandboxResponse.json;
import static dev.ferrule.testkit.sandbox.SandboxResponse.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.error.Failure;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of XML, read into JSON. */
class ReadingXmlTest {

    private final ReadAnswers answers = new ReadAnswers();

    @Test
    void elementsThatAreListsAreListsHoweverOftenTheyOccur() {
        String many = answers.run("list-memberships", xml("""
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <memberships>
                  <membership group="admins">
                    <users><user name="ann"/><user name="bob"/></users>
                    <groups/>
                  </membership>
                  <membership group="staff"><users/><groups><group name="admins"/></groups></membership>
                </memberships>
                """));
        assertThat(many)
                .isEqualTo("[{\"group\":\"admins\",\"members\":[\"ann\",\"bob\"]},"
                        + "{\"group\":\"staff\",\"subgroups\":[\"admins\"]}]");
        assertThat(answers.accepted()).isEqualTo("application/xml, text/xml, */*;q=0.5");

        String one =
                "<memberships><membership group='admins'><users><user name='ann'/></users></membership></memberships>";
        assertThat(answers.run("list-memberships", xml(one)))
                .isEqualTo("[{\"group\":\"admins\",\"members\":[\"ann\"]}]");
        assertThat(answers.run("list-memberships", xml("<memberships/>"))).isEqualTo("[]");
    }

    @Test
    void textsGetTheTypesOfTheOutput() {
        String person = answers.run("find-person", xml("""
                <d:person xmlns:d="urn:d" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:d d.xsd">
                  <!-- a comment -->
                  <name>Ann &amp; &#66;ob</name><age> 042 </age><share>+0.50</share><active>1</active>
                  <joined/><note xsi:nil="true"/><d:tag d:kind="a">x</d:tag><d:tag>y</d:tag><more>01</more>
                </d:person>
                """));

        assertThat(person)
                .isEqualTo(
                        "{\"name\":\"Ann & Bob\",\"age\":42,\"share\":0.50,\"active\":true,\"joined\":null,\"note\":null,"
                                + "\"tag\":[{\"@kind\":\"a\",\"#text\":\"x\"},\"y\"],\"more\":\"01\"}");
    }

    @ParameterizedTest
    @CsvSource({"application/xml, UTF-8", "text/xml;charset=ISO-8859-1, UTF-8", "application/xml, ISO-8859-1"})
    void theLabelOrTheDocumentSaysTheCharset(String type, String declared) {
        String document = "<?xml version='1.0' encoding='" + declared + "'?><person><name>Zoë</name></person>";
        boolean latin = type.contains("8859") || declared.contains("8859");
        byte[] bytes = document.getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);

        assertThat(answers.run(
                        "find-person", xml("").withHeader("Content-Type", type).withBody(bytes)))
                .isEqualTo("{\"name\":\"Zoë\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE person SYSTEM 'file:///etc/passwd'><person><name>ann</name></person>",
                "<!DOCTYPE person [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><person><name>&b;</name></person>"
            })
    void documentTypesAreRefused(String document) {
        Failure failure = answers.failure("find-person", xml(document));

        assertThat(failure.kind()).isEqualTo(ErrorKind.UNEXPECTED_ANSWER);
        assertThat(failure.message()).contains("has a document type (DOCTYPE), which is not read");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<person><name>top secret | is no well-formed XML, or exceeds a limit, at line 1",
                "<person>&other;</person> | is no well-formed XML",
                "name: ann | is no well-formed XML"
            })
    void whatIsNoXmlIsToldWithoutAPieceOfIt(String document, String problem) {
        assertThat(answers.failure("find-person", xml(document)).message())
                .contains(problem)
                .doesNotContain("secret", "other", "ann");
    }

    @Test
    void elementsAreNestedWithinABound() {
        String deep = "<a>".repeat(101) + "</a>".repeat(101);
        assertThat(answers.failure("find-person", xml(deep)).message()).contains("nested more than 100 deep");
    }

    @Test
    void failuresAreReadAsTheyAreLabelled() {
        SandboxResponse asXml = xml("<error><reason>GONE</reason><message>No such person.</message></error>");
        SandboxResponse asJson = json(500, "{\"error\": {\"reason\": \"FULL\", \"message\": \"Try again.\"}}");
        SandboxResponse missing =
                status(404).withHeader("Content-Type", "text/xml").withBody(asXml.body());

        assertThat(answers.failure("find-person", missing).code()).contains("GONE");
        assertThat(answers.failure("export-people", missing).code()).contains("GONE");
        assertThat(answers.failure("download-backup", missing).code()).contains("GONE");
        assertThat(answers.failure("list-parts", missing).code()).contains("GONE");
        assertThat(answers.failure("find-person", asJson).code()).contains("FULL");
        assertThat(answers.failure("export-people", asJson).message()).isEqualTo("Try again.");
        assertThat(answers.failure("export-archive", asJson).message()).isEqualTo("Try again.");
    }

    @Test
    void aListThatComesInPagesIsOneList() {
        SandboxResponse first = xml("<people more='true'><person><name>ann</name><age>1</age></person></people>");
        SandboxResponse last = xml("<people><person><name>bob</name></person></people>");

        assertThat(answers.run("list-people", first, last))
                .isEqualTo("[{\"name\":\"ann\",\"age\":1},{\"name\":\"bob\"}]");
        assertThat(answers.pages("list-people", first, last))
                .containsExactly("[{\"name\":\"ann\",\"age\":1}]", "[{\"name\":\"bob\"}]");
        assertThat(answers.run("list-people", xml("<people/>"))).isEqualTo("[]");
    }
}
