package dev.ferrule.cli.explain;

import dev.ferrule.cli.console.ColourOption;
import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.cli.lint.RuleCatalogue;
import dev.ferrule.spec.diagnostic.DiagnosticCode;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Suggestion;
import dev.ferrule.spec.explain.ExplanationPrinter;
import dev.ferrule.spec.explain.Explanations;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.rule.LintRules;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ferrule explain}: shows what a diagnostic means, with an example of it and of how to do it right. */
@Command(
        name = "explain",
        description = "Shows what a problem means, with a wrong and a right example, or lists all problems.")
public final class ExplainCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "CODE",
            arity = "0..1",
            description = {
                "A code such as FER0201, or a name such as unknown-key or the lint rule no-example.",
                "All codes are listed when left out."
            })
    private Optional<String> written = Optional.empty();

    @Mixin
    private ColourOption colour = new ColourOption();

    /** The command in these surroundings. */
    public ExplainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Optional<String> rule =
                written.flatMap(ExplainCommand::rule).map(LintRule::text).map(RuleCatalogue::explain);
        if (rule.isPresent()) {
            surroundings.out().print(rule.get());
            return ExitCode.OK.code();
        }
        ExplanationPrinter printer = new ExplanationPrinter(colour.colour(surroundings));
        surroundings
                .out()
                .print(written.map(text -> printer.page(Explanations.of(code(text))))
                        .orElseGet(printer::index));
        return ExitCode.OK.code();
    }

    /** The lint rule of this name, unless a diagnostic bears it too. */
    private static Optional<LintRule> rule(String text) {
        return LintRules.all().stream()
                .filter(rule ->
                        rule.id().equals(text) && Explanations.find(text).isEmpty())
                .findFirst();
    }

    private static DiagnosticCode code(String text) {
        return Explanations.find(text).orElseThrow(() -> {
            Problem problem =
                    Problem.of(ExitCode.USAGE, "There is no diagnostic and no lint rule " + Quote.code(text) + ".");
            List<String> names = Stream.concat(
                            Explanations.names().stream(),
                            LintRules.all().stream().map(LintRule::id))
                    .toList();
            return Suggestion.likely(text, names)
                    .map(name -> problem.hint("did you mean " + Quote.code(name) + "?"))
                    .orElse(problem)
                    .hint("ferrule explain and ferrule lint --list-rules list all");
        });
    }
}
