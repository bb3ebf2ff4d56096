package dev.ferrule.cli.run;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Shows options in sections with headings, in the order in which they are given and not by name. */
final class OptionSections {

    private OptionSections() {}

    static void show(CommandSpec command, Map<String, List<OptionSpec>> sections) {
        command.usageMessage()
                .abbreviateSynopsis(true)
                .sortOptions(false)
                .sectionMap()
                .put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, help -> text(help, sections));
    }

    private static String text(Help help, Map<String, List<OptionSpec>> sections) {
        StringBuilder text = new StringBuilder();
        sections.forEach((heading, all) -> {
            List<OptionSpec> options =
                    all.stream().filter(option -> !option.hidden()).toList();
            if (options.isEmpty()) {
                return;
            }
            Help.Layout layout = help.createDefaultLayout(help.commandSpec().options(), List.of(), help.colorScheme());
            layout.addAllOptions(options, help.parameterLabelRenderer());
            text.append(System.lineSeparator())
                    .append(heading)
                    .append(':')
                    .append(System.lineSeparator())
                    .append(layout);
        });
        return text.toString();
    }
}
