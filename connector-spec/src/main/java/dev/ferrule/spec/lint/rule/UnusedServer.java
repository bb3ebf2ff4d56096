package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Servers that no call goes to. */
final class UnusedServer implements LintRule {

    @Override
    public RuleText text() {
        return new RuleText("unused-server", "one of the other servers that no call goes to", """
                The connector tells an address that nothing is sent to, or a call goes to the usual server that was meant for this one.
                """, """
                # connector.yaml
                ferrule: 1
                connector: shop
                description: Manages the articles of a shop.
                server: {url: 'https://shop.example.com', others: {pictures: 'https://pictures.example.com'}}
                """, """
                # connector.yaml
                ferrule: 1
                connector: shop
                description: Manages the articles of a shop.
                server: {url: 'https://shop.example.com', others: {pictures: 'https://pictures.example.com'}}
                # actions/remove-picture.yaml
                action: remove-picture
                description: Removes the picture of an article.
                parameters:
                  id: {type: string, required: true, description: The article.}
                call: DELETE /articles/{id}
                server: pictures
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        Set<String> used = subject.connector().actions().stream()
                .flatMap(action -> action.steps().stream())
                .map(step -> step.server())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        for (String server : subject.connector().otherServers().keySet()) {
            if (!used.contains(server)) {
                report.add(
                        subject.inConnector("server", "others", server),
                        "no call goes to the server " + Quote.code(server),
                        "remove it, or say `server: " + server + "` in the step whose call it takes");
            }
        }
    }
}
