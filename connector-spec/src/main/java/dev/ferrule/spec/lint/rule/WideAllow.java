package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Hook;
import dev.ferrule.spec.model.Step;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Allowed hosts below which anybody can have one. */
final class WideAllow implements LintRule {

    /** A top-level domain, or one of the second-level domains under which countries register names. */
    private static final Pattern REGISTRY =
            Pattern.compile("\\*\\.(?:[a-z0-9-]+|(?:ac|co|com|edu|gov|net|org)\\.[a-z]{2})");

    /** Where the customers of a hosting service get hosts of their own. */
    private static final Set<String> HOSTING = Set.of(
            "*.amazonaws.com",
            "*.appspot.com",
            "*.azurewebsites.net",
            "*.blob.core.windows.net",
            "*.cloudfront.net",
            "*.github.io",
            "*.herokuapp.com",
            "*.netlify.app",
            "*.pages.dev",
            "*.vercel.app",
            "*.web.app",
            "*.workers.dev");

    @Override
    public RuleText text() {
        return new RuleText("wide-allow", "`allow` names a domain in which anybody can have a host", """
                `allow` decides where an answer, or a hook, may send a call. Below a top-level domain, or that of a hosting service, everybody can
                have a host, so that it decides nothing.
                """, """
                # actions/get-report.yaml
                action: get-report
                description: Reads a report.
                steps:
                  - {id: report, call: GET /report}
                  - {id: file, fetch: report.body.url, allow: ['*.com'], read: bytes}
                """, """
                # actions/get-report.yaml
                action: get-report
                description: Reads a report.
                steps:
                  - {id: report, call: GET /report}
                  - {id: file, fetch: report.body.url, allow: [files.example.com], read: bytes}
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        check(
                report,
                subject.inConnector("server", "allow"),
                subject.connector().allow());
        for (Hook hook : subject.connector().hooks().values()) {
            check(report, subject.inConnector("hooks", hook.name(), "allow"), hook.allow());
        }
        for (Action action : subject.connector().actions()) {
            for (Step step : action.steps()) {
                if (step.fetch() != null) {
                    check(
                            report,
                            subject.in(action, step, "allow"),
                            step.fetch().allow());
                }
                if (step.upload() != null) {
                    check(
                            report,
                            subject.in(action, step, "allow"),
                            step.upload().allow());
                }
                if (step.pagination() != null) {
                    check(
                            report,
                            subject.in(action, step, "pagination", "allow"),
                            step.pagination().allow());
                }
            }
        }
    }

    private static void check(LintReport report, Span span, List<String> hosts) {
        hosts.stream()
                .filter(host -> HOSTING.contains(host) || REGISTRY.matcher(host).matches())
                .forEach(host -> report.add(
                        span,
                        "everybody can have a host of " + Quote.code(host),
                        "name the hosts of the service alone, such as `files.example.com`"));
    }
}
