package dev.ferrule.codegen.java;

import com.palantir.javapoet.CodeBlock;
import dev.ferrule.runtime.definition.Condition;
import dev.ferrule.runtime.definition.PaginationDefinition;
import dev.ferrule.runtime.definition.PaginationDefinition.Gathered;
import dev.ferrule.runtime.definition.PaginationDefinition.Next;
import dev.ferrule.runtime.definition.PaginationDefinition.Place;
import dev.ferrule.runtime.definition.PaginationDefinition.Target;
import java.util.List;

/** Prints how a list is read as the Java code that builds an equal definition. */
final class PaginationPrinter {

    private PaginationPrinter() {}

    static CodeBlock print(PaginationDefinition pagination) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$T.of($L, $L)",
                        PaginationDefinition.class,
                        pagination.lists().isEmpty()
                                ? ExpressionPrinter.print(pagination.items())
                                : print(pagination.lists()),
                        print(pagination.next()))
                .indent()
                .indent();
        if (!Condition.isAlways(pagination.more())) {
            code.add("\n.more($L)", ExpressionPrinter.print(pagination.more()));
        }
        if (!pagination.end().isEmpty()) {
            code.add("\n.end($L)", ExpressionPrinter.literals(pagination.end()));
        }
        pagination.size().ifPresent(size -> code.add("\n.size($L)", size));
        if (!pagination.firstOnly().isEmpty()) {
            code.add("\n.firstOnly($L)", ExpressionPrinter.literals(pagination.firstOnly()));
        }
        if (!pagination.keep()) {
            code.add("\n.withoutHeaders()");
        }
        pagination.skip().ifPresent(skip -> code.add("\n.skip($L)", ExpressionPrinter.print(skip)));
        pagination.limit().ifPresent(limit -> code.add("\n.limit($L)", ExpressionPrinter.print(limit)));
        pagination.ceiling().ifPresent(ceiling -> code.add("\n.ceiling($L)", ceiling));
        pagination.resume().ifPresent(from -> code.add("\n.resume($L)", ExpressionPrinter.print(from)));
        pagination.total().ifPresent(total -> code.add("\n.total($L)", ExpressionPrinter.print(total)));
        if (!pagination.allow().isEmpty()) {
            code.add("\n.allow($L)", ExpressionPrinter.literals(pagination.allow()));
        }
        return code.unindent().unindent().build();
    }

    private static CodeBlock print(List<Gathered> lists) {
        CodeBlock entries = lists.stream()
                .map(list -> CodeBlock.of(
                        "new $T($L, $L)",
                        Gathered.class,
                        JavaText.literal(list.name()),
                        ExpressionPrinter.print(list.from())))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of("$T.of($L)", List.class, entries);
    }

    private static CodeBlock print(Next next) {
        if (next instanceof Next.Cursor cursor) {
            return CodeBlock.of(
                    "new $T($L, $L)", Next.Cursor.class, ExpressionPrinter.print(cursor.from()), print(cursor.to()));
        }
        if (next instanceof Next.Url url) {
            return CodeBlock.of("new $T($L)", Next.Url.class, ExpressionPrinter.print(url.from()));
        }
        if (next instanceof Next.Link link) {
            return CodeBlock.of("new $T($L)", Next.Link.class, JavaText.literal(link.relation()));
        }
        if (next instanceof Next.Merge merge) {
            return CodeBlock.of("new $T($L)", Next.Merge.class, ExpressionPrinter.print(merge.from()));
        }
        if (next instanceof Next.Page page) {
            return CodeBlock.of("new $T($L, $L)", Next.Page.class, print(page.to()), page.first());
        }
        Next.Offset offset = (Next.Offset) next;
        return CodeBlock.of("new $T($L, $L)", Next.Offset.class, print(offset.to()), offset.first());
    }

    private static CodeBlock print(Target target) {
        return CodeBlock.of(
                "new $T($T.$L, $L)",
                Target.class,
                Place.class,
                target.place().name(),
                ExpressionPrinter.print(target.path()));
    }
}
