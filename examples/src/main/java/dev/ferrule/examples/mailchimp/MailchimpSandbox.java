package dev.ferrule.examples.mailchimp;

import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.Set;

/** The sandbox of the connector {@code mailchimp}. It has no settings. */
public final class MailchimpSandbox implements Sandbox {

    /** For the service loader. */
    public MailchimpSandbox() {}

    @Override
    public String connector() {
        return "mailchimp";
    }

    @Override
    public SandboxService start(SandboxOptions options) {
        options.requireOnly(Set.of());
        return new MailchimpService();
    }
}
