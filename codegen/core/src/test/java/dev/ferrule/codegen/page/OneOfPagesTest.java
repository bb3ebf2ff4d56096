package dev.ferrule.codegen.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.spec.SpecReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How pages show values that have one of several forms: the spec {@code features/one-of-several-forms}. */
class OneOfPagesTest {

    private static final Path SPEC =
            Path.of("../../connector-spec/src/test/resources/dev/ferrule/spec/features/one-of-several-forms");

    private final PageBuilder pages =
            new PageBuilder(new SpecReader().read(SPEC).connector().orElseThrow());

    private ActionPage page() {
        return pages.actions().stream()
                .filter(page -> page.id().equals("send-message"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> facts(String parameter) {
        return page().groups().stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.id().equals(parameter))
                .flatMap(row -> row.facts().stream())
                .filter(fact -> fact.kind() == Fact.Kind.MEMBER)
                .map(fact -> PlainText.line(RichText.of(fact.words().toArray(RichText.Inline[]::new))))
                .toList();
    }

    @Test
    void aParameterNamesTheTagAndTheMembersOfEachForm() {
        assertThat(facts("channel"))
                .containsExactly(
                        "type (string, required). Must be one of email (By mail), sms (By a short message).",
                        "address (string, required, where type is email). The address of the mailbox. Must be an e-mail address.",
                        "replyTo (string, where type is email). Where answers go.",
                        "phone (string, required, where type is sms). The number of the telephone. Must match \\+[0-9]{4,15}.",
                        "pin (secret, where type is sms). What opens the telephone.");
    }

    @Test
    void aParameterWhoseOnlyMemberIsTheTag() {
        assertThat(facts("delivery"))
                .containsExactly(
                        "Has one member: at-once, later.",
                        "at-once.tries (integer). How often it is tried. Must be at most 3.",
                        "later.minutes (integer, required). How long to wait.");
    }

    @Test
    void aParameterWithoutATag() {
        assertThat(facts("receiver"))
                .containsExactly(
                        "Has one of these forms: id (string: The id of a person), ids (list of string: The ids of some"
                                + " people), group (Group: A group), person (Person: Somebody who is not known yet).",
                        "group (string, required, of the form group). The name of the group.",
                        "name (string, required, of the form person). The name of the person.",
                        "channel (Channel, of the form person). How the person is told.",
                        "channel.type (string, required). Must be one of email (By mail), sms (By a short message).",
                        "channel.address (string, required, where type is email). The address of the mailbox. Must be an e-mail address.",
                        "channel.replyTo (string, where type is email). Where answers go.",
                        "channel.phone (string, required, where type is sms). The number of the telephone. Must match \\+[0-9]{4,15}.",
                        "channel.pin (secret, where type is sms). What opens the telephone.");
    }

    @Test
    void inATableEachMemberHasALineOfItsOwn() {
        ParameterRow delivery = page().groups().stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.id().equals("delivery"))
                .findFirst()
                .orElseThrow();

        assertThat(new MdxRow(new MdxText(id -> Optional.empty())).description(delivery))
                .endsWith("<br /><br />• Has one member: `at-once`, `later`."
                        + "<br />• `at-once.tries` (integer). How often it is tried. Must be at most 3."
                        + "<br />• `later.minutes` (integer, required). How long to wait.");
    }

    @Test
    void anOutputHasARowForTheTagAndForTheMembersOfEachForm() {
        assertThat(page().output().stream().map(OneOfPagesTest::text))
                .containsExactly(
                        "0 id: The number of the message.",
                        "0 receiver: Who is told.",
                        "1 receiver (id): The id of a person. One of several forms.",
                        "1 receiver (ids): The ids of some people. One of several forms.",
                        "1 receiver (group): A group. One of several forms.",
                        "2 receiver.group: The name of the group. Of the form group.",
                        "1 receiver (person): Somebody who is not known yet. One of several forms.",
                        "2 receiver.name: The name of the person. Of the form person.",
                        "2 receiver.channel: How the person is told. Of the form person.",
                        "3 receiver.channel.type: Tells the form: email (By mail), sms (By a short message). The service"
                                + " may add others.",
                        "3 receiver.channel.address: The address of the mailbox. Where type is email.",
                        "3 receiver.channel.replyTo: Where answers go. Where type is email.",
                        "3 receiver.channel.phone: The number of the telephone. Where type is sms.",
                        "3 receiver.channel.pin: What opens the telephone. Where type is sms.",
                        "0 channels: How they are told.",
                        "1 channels.type: Tells the form: email (By mail), sms (By a short message). The service may add"
                                + " others.",
                        "1 channels.address: The address of the mailbox. Where type is email.",
                        "1 channels.replyTo: Where answers go. Where type is email.",
                        "1 channels.phone: The number of the telephone. Where type is sms.",
                        "1 channels.pin: What opens the telephone. Where type is sms.",
                        "0 delivery: When they are told.",
                        "1 delivery.at-once: One of the members at-once, later is there.",
                        "2 delivery.at-once.tries: How often it is tried.",
                        "1 delivery.later: One of the members at-once, later is there.",
                        "2 delivery.later.minutes: How long to wait.");
        assertThat(page().output().stream().map(OutputField::anchor)).doesNotHaveDuplicates();
    }

    private static String text(OutputField field) {
        return field.depth() + " " + field.path() + ": " + PlainText.line(field.description());
    }
}
