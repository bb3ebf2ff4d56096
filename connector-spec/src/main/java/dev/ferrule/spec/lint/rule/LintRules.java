package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.UnusedSuppression;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All rules there are. */
public final class LintRules {

    private LintRules() {}

    /** The rules, sorted by id. */
    public static List<LintRule> all() {
        return Stream.of(
                        new AbsentNeverUsed(),
                        new BooleanName(),
                        new DefaultOverwritesStored(),
                        new DeprecatedWithoutText(),
                        new DescriptionRepeatsName(),
                        new DescriptionStyle(),
                        new DuplicateDescription(),
                        new EndlessPagination(),
                        new ErrorWithoutAdvice(),
                        new FailureWithoutMessage(),
                        new HttpUrl(),
                        new IgnoredParameterRequired(),
                        new InconsistentParameterName(),
                        new LinkSaysHere(),
                        new LiteralSecret(),
                        new LongDescription(),
                        new MissingDescription(),
                        new MissingReference(),
                        new NoErrorCodes(),
                        new NoExample(),
                        new ParameterBoundTwice(),
                        new PlaceholderText(),
                        new RepeatSaysNothing(),
                        new RetryNeverHappens(),
                        new SecretInExample(),
                        new SecretInPath(),
                        new SecretInQuery(),
                        new SecretLookingParameter(),
                        new StepWithoutEffect(),
                        new SuccessTooWide(),
                        new TextLooksLikeReference(),
                        new TitleSpellsAcronym(),
                        new TooManyBasicParameters(),
                        new UnboundedFile(),
                        new UnknownVersion(),
                        new UnlistedErrorCode(),
                        new UnnamedXmlList(),
                        new UnpagedList(),
                        new UnsafePut(),
                        new UntypedList(),
                        new UntypedOutput(),
                        new UnusedConnectionField(),
                        new UnusedHook(),
                        new UnusedServer(),
                        new UnusedType(),
                        new WideAllow(),
                        new WriteWithoutReadBack(),
                        new UnusedSuppression())
                .sorted(Comparator.comparing(LintRule::id))
                .toList();
    }
}
