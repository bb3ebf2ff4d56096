package dev.ferrule.runtime.dynamic;

import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.Pointer;
import dev.ferrule.runtime.json.JsonNumber;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lowers values, the places they come from, and paths. */
final class Values {

    private Values() {}

    static Expression lower(Value value) {
        if (value instanceof Value.Text text) {
            return Expression.text(text.text());
        }
        if (value instanceof Value.Number number) {
            return Expression.literal(new JsonNumber(number.digits()));
        }
        if (value instanceof Value.Flag flag) {
            return Expression.literal(JsonValue.of(flag.value()));
        }
        if (value instanceof Value.Null) {
            return Expression.literal(JsonValue.ofNull());
        }
        if (value instanceof Value.Structure structure) {
            return new Expression.Structure(lower(structure.members()));
        }
        if (value instanceof Value.Items items) {
            return new Expression.Items(
                    items.values().stream().map(Values::lower).toList());
        }
        if (value instanceof Value.Reference reference) {
            return new Expression.Reference(
                    lower(reference.from()),
                    reference.functions(),
                    lower(reference.table()),
                    Optional.ofNullable(reference.otherwise()).map(Values::lower));
        }
        if (value instanceof Value.Template template) {
            return new Expression.Template(template.parts().stream()
                    .map(part -> lower(part, template.escape()))
                    .toList());
        }
        if (value instanceof Value.Each each) {
            Expression.Each lowered = each.spliced()
                    ? Expression.splice(lower(each.from()), lower(each.give()))
                    : Expression.each(lower(each.from()), lower(each.give()));
            return each.as().isEmpty() ? lowered : lowered.as(each.as());
        }
        if (value instanceof Value.When when) {
            return new Expression.When(
                    Conditions.lower(when.test()),
                    lower(when.give()),
                    Optional.ofNullable(when.otherwise()).map(Values::lower));
        }
        if (value instanceof Value.Asked asked) {
            return Expression.asked(Conditions.lower(asked.test()));
        }
        return Expression.absent();
    }

    static Expression lower(Value.Template.Part part) {
        return part instanceof Value.Template.Part.Slot slot
                ? Expression.from(lower(slot.from()))
                : Expression.text(((Value.Template.Part.Literal) part).text());
    }

    /** A slot's escape is one more function on its value. */
    private static Expression lower(Value.Template.Part part, @Nullable String escape) {
        Expression lowered = lower(part);
        return escape != null && lowered instanceof Expression.Reference slot ? slot.as(escape) : lowered;
    }

    private static Map<String, Expression> lower(Map<String, Value> members) {
        Map<String, Expression> lowered = new LinkedHashMap<>();
        members.forEach((name, member) -> lowered.put(name, lower(member)));
        return lowered;
    }

    static Origin lower(Source source) {
        if (source instanceof Source.Input input) {
            return new Origin.Input(input.parameter(), lower(input.path()));
        }
        if (source instanceof Source.Connection connection) {
            return new Origin.Connection(connection.field());
        }
        if (source instanceof Source.Status status) {
            return new Origin.Status(status.step());
        }
        if (source instanceof Source.Header header) {
            return new Origin.Header(header.step(), header.name());
        }
        if (source instanceof Source.Kept kept) {
            return new Origin.Kept(kept.name());
        }
        if (source instanceof Source.Taken taken) {
            return new Origin.Taken(taken.step(), taken.name());
        }
        if (source instanceof Source.Worked worked) {
            return new Origin.Worked(worked.name(), lower(worked.value()));
        }
        if (source instanceof Source.Item item) {
            return new Origin.Item(lower(item.path()));
        }
        Source.Body body = (Source.Body) source;
        return new Origin.Body(body.step(), lower(body.path()));
    }

    static Pointer lower(JsonPath path) {
        return new Pointer(path.parts().stream().map(Values::lower).toList());
    }

    private static Pointer.Part lower(JsonPath.Part part) {
        if (part instanceof JsonPath.Part.Name name) {
            return new Pointer.Name(name.name());
        }
        if (part instanceof JsonPath.Part.Where where) {
            return new Pointer.Where(where.member(), where.text());
        }
        return part instanceof JsonPath.Part.Index index ? new Pointer.Index(index.index()) : new Pointer.Each();
    }
}
