package dev.ferrule.codegen.java;

import com.palantir.javapoet.CodeBlock;
import dev.ferrule.runtime.definition.Delay;
import dev.ferrule.runtime.definition.EachDefinition;
import dev.ferrule.runtime.definition.GuardDefinition;
import dev.ferrule.runtime.definition.PollDefinition;
import dev.ferrule.runtime.definition.Repeat;
import dev.ferrule.runtime.definition.StepDefinition;
import java.util.List;

/** Prints how often a call is sent: for which entries, whether again, after which pauses, and what is read before it. */
final class RepeatPrinter {

    private RepeatPrinter() {}

    static void print(StepDefinition step, CodeBlock.Builder code) {
        step.guard()
                .ifPresent(guard -> code.add(
                        "\n.guard($T.of($L, $L, $L))",
                        GuardDefinition.class,
                        JavaText.literal(guard.reread()),
                        guard.again(),
                        CodeBlock.join(
                                guard.stale().stream()
                                        .sorted()
                                        .map(status -> CodeBlock.of("$L", status))
                                        .toList(),
                                ", ")));
        Repeat repeat = step.repeat();
        if (repeat.equals(Repeat.BY_METHOD)) {
            return;
        }
        repeat.keyHeader()
                .ifPresentOrElse(
                        header -> code.add("\n.repeat($T.key($L))", Repeat.class, JavaText.literal(header)),
                        () -> code.add(
                                "\n.repeat($T.$L)", Repeat.class, repeat.how().name()));
    }

    static CodeBlock print(EachDefinition each) {
        CodeBlock.Builder code =
                CodeBlock.builder().add("$T.of($L)", EachDefinition.class, ExpressionPrinter.print(each.of()));
        each.chunk().ifPresent(size -> code.add(".chunk($L)", size));
        each.bytes().ifPresent(size -> code.add(".bytes($LL)", size));
        if (each.atMost() != EachDefinition.MOST) {
            code.add(".atMost($L)", each.atMost());
        }
        each.items().ifPresent(items -> code.add(".items($L)", ExpressionPrinter.print(items)));
        return code.build();
    }

    static CodeBlock print(PollDefinition polling) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$T.of($LL, $L)",
                        PollDefinition.class,
                        polling.atMost().toMillis(),
                        ExpressionPrinter.print(polling.done()))
                .indent()
                .indent();
        if (!polling.every().isEmpty()) {
            code.add("\n.every($L)", print(polling.every()));
        }
        polling.failed().ifPresent(failed -> code.add("\n.failed($L)", ExpressionPrinter.print(failed)));
        polling.message().ifPresent(message -> code.add("\n.message($L)", ExpressionPrinter.print(message)));
        return code.unindent().unindent().build();
    }

    static CodeBlock print(List<Delay> delays) {
        return CodeBlock.join(delays.stream().map(RepeatPrinter::print).toList(), ", ");
    }

    private static CodeBlock print(Delay delay) {
        if (delay instanceof Delay.Fixed fixed) {
            return CodeBlock.of("$T.millis($L)", Delay.class, fixed.time().toMillis());
        }
        Delay.Told told = (Delay.Told) delay;
        return CodeBlock.of(
                "$T.told($L, $T.Unit.$L)",
                Delay.class,
                ExpressionPrinter.print(told.from()),
                Delay.class,
                told.unit().name());
    }
}
