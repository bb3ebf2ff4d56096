package dev.ferrule.crowd.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.crowd.sandbox.directory.Mailbox;
import dev.ferrule.testkit.sandbox.SandboxResponse;

/** The mails that were not sent, for whoever wants to see them. A real Crowd has no such page. */
final class MailPage {

    static final String PATH = "/sandbox/mails";

    private final Mailbox mailbox;

    MailPage(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    SandboxResponse show() {
        ArrayNode mails = JsonNodeFactory.instance.arrayNode();
        for (Mailbox.Mail mail : mailbox.mails()) {
            ObjectNode one = mails.addObject()
                    .put("to", mail.to())
                    .put("subject", mail.subject().name());
            ArrayNode names = one.putArray("users");
            mail.userNames().forEach(names::add);
        }
        return SandboxResponse.json(200, mails);
    }
}
