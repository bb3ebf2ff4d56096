package dev.ferrule.cli.report;

import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Severity;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Problems as workflow commands of GitHub Actions, which shows them at their lines. A text of a spec cannot become a
 * command of its own: what separates commands and properties is escaped as GitHub says.
 */
public final class GitHubReport {

    private GitHubReport() {}

    /**
     * The commands, one a line.
     *
     * @param most how many problems are written at most; a notice says how many more there are
     */
    public static String text(List<Section> sections, int most) {
        List<String> commands = sections.stream()
                .flatMap(section -> section.findings().stream().map(finding -> command(section, finding)))
                .toList();
        String text = commands.stream().limit(most).collect(Collectors.joining());
        int more = commands.size() - Math.min(most, commands.size());
        return more == 0 ? text : text + "::notice title=Ferrule::and " + more + " more\n";
    }

    private static String command(Section section, Finding finding) {
        String level = finding.severity() == Severity.ERROR ? "error" : "warning";
        return "::" + level
                + " file=" + property(section.path(finding))
                + ",line=" + finding.span().line()
                + ",endLine=" + finding.span().endLine()
                + ",col=" + finding.span().column()
                + ",endColumn=" + finding.span().endColumn()
                + ",title="
                + property(finding.rule().id() + " " + finding.rule().title())
                + "::" + data(Quote.harmless(finding.message()) + "\nhint: " + Quote.harmless(finding.hint()))
                + "\n";
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
