package dev.ferrule.spec.diff;

import dev.ferrule.spec.model.Delay;
import dev.ferrule.spec.model.Entries;
import dev.ferrule.spec.model.Fetch;
import dev.ferrule.spec.model.ForEach;
import dev.ferrule.spec.model.Guard;
import dev.ferrule.spec.model.InputRule;
import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.Lookup;
import dev.ferrule.spec.model.Note;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.Parameter.Target;
import dev.ferrule.spec.model.Repeat;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Test;
import dev.ferrule.spec.model.Test.Predicate;
import dev.ferrule.spec.model.Upload;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.model.Wait;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Parts of a model in words, close to how a spec says them. For people; two different parts may read the same. */
final class Texts {

    private Texts() {}

    static String type(ValueType type) {
        if (type instanceof ValueType.ListOf list) {
            return "list of " + type(list.items());
        }
        if (type instanceof ValueType.MapOf map) {
            return "map of " + type(map.values()) + (map.keys() == null ? "" : " with keys like " + map.keys());
        }
        return type instanceof ValueType.Named named
                ? named.type()
                : type.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String path(JsonPath path) {
        return path.parts().stream().map(Texts::part).collect(Collectors.joining("."));
    }

    private static String part(JsonPath.Part part) {
        if (part instanceof JsonPath.Part.Name name) {
            return quoted(name.name());
        }
        if (part instanceof JsonPath.Part.Where where) {
            return quoted(where.member()) + "=" + quoted(where.text());
        }
        return part instanceof JsonPath.Part.Index index ? Integer.toString(index.index()) : "*";
    }

    private static String quoted(String name) {
        return name.matches("[A-Za-z][A-Za-z0-9_-]*") ? name : "'" + name.replace("'", "''") + "'";
    }

    static String target(Target target) {
        String style = target.style() == Parameter.Style.PLAIN
                ? ""
                : " as " + target.style().name().toLowerCase(Locale.ROOT);
        return dotted(target.step(), target.place().name().toLowerCase(Locale.ROOT), path(target.path())) + style;
    }

    static String repeat(Repeat repeat) {
        return repeat.how() == Repeat.How.KEY
                ? "by the key in " + key(repeat)
                : repeat.how().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Where the request carries its key; empty when it has none. */
    static String key(Repeat repeat) {
        Repeat.Key key = repeat.key();
        if (key == null) {
            return "";
        }
        String header = repeat.keyHeader();
        return header != null ? header : dotted(key.place().name().toLowerCase(Locale.ROOT), path(key.to()));
    }

    static String polling(Wait polling) {
        String every = polling.every().isEmpty() ? "" : "every " + delays(polling.every()) + ", ";
        String failed = polling.failed() == null ? "" : ", failed at " + test(polling.failed());
        String message = polling.message() == null ? "" : " with " + value(polling.message());
        return every + "at most " + polling.atMost().toMillis() + "ms, until " + test(polling.done()) + failed
                + message;
    }

    static String fetch(Fetch fetch) {
        return source(fetch.url()) + " on " + list(fetch.allow());
    }

    static String upload(Upload upload) {
        String place = upload.url() == null
                ? "to the call"
                : "to " + source(upload.url()) + " on the own server"
                        + (upload.allow().isEmpty() ? "" : " or " + list(upload.allow()));
        return source(upload.file()) + " " + place + (upload.hook() == null ? "" : " by the hook " + upload.hook());
    }

    static String each(ForEach each) {
        String whole = each.chunk() == null ? "each entry of " : "every " + each.chunk() + " entries of ";
        String entries = each.bytes() == null || each.chunk() != null ? whole : "every " + each.bytes() + " bytes of ";
        return entries + source(each.of()) + (each.items() == null ? "" : ", gathering " + source(each.items()));
    }

    static String guard(Guard guard) {
        String version = guard.from() == null ? "" : ", " + value(guard.from()) + " in " + guard.header();
        return "from " + guard.reread() + version + ", on " + list(guard.stale()) + ", " + guard.again() + " times";
    }

    static String delays(List<Delay> delays) {
        return delays.stream().map(Texts::delay).collect(Collectors.joining(", else "));
    }

    private static String delay(Delay delay) {
        if (delay instanceof Delay.Fixed fixed) {
            return fixed.time().toMillis() + "ms";
        }
        Delay.Told told = (Delay.Told) delay;
        return source(told.from()) + " in "
                + told.unit().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String rules(List<InputRule> rules) {
        return rules.stream().map(Texts::rule).collect(Collectors.joining("; "));
    }

    private static String rule(InputRule rule) {
        if (rule instanceof InputRule.ExactlyOne one) {
            return "exactly one of " + String.join(", ", one.parameters());
        }
        if (rule instanceof InputRule.AtLeastOne some) {
            return "at least one of " + String.join(", ", some.parameters());
        }
        if (rule instanceof InputRule.AtMostOne most) {
            return "at most one of " + String.join(", ", most.parameters());
        }
        InputRule.Requires requires = (InputRule.Requires) rule;
        return requires.parameter() + " requires " + String.join(", ", requires.others());
    }

    static String source(Source source) {
        if (source instanceof Source.Input input) {
            return dotted(input.parameter(), path(input.path()));
        }
        if (source instanceof Source.Connection connection) {
            return "connection." + connection.field();
        }
        if (source instanceof Source.Status status) {
            return dotted(status.step(), "status");
        }
        if (source instanceof Source.Header header) {
            return dotted(header.step(), "header", header.name());
        }
        if (source instanceof Source.Kept kept) {
            return "auth." + kept.name();
        }
        if (source instanceof Source.Taken taken) {
            return dotted(taken.step(), taken.name());
        }
        if (source instanceof Source.Worked worked) {
            return "(" + value(worked.value()) + ")";
        }
        if (source instanceof Source.Item item) {
            return dotted("item", path(item.path()));
        }
        Source.Body body = (Source.Body) source;
        return dotted(body.step(), "body", path(body.path()));
    }

    private static String dotted(String... parts) {
        return List.of(parts).stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("."));
    }

    static String value(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        } else if (value instanceof Value.Number number) {
            return number.digits();
        } else if (value instanceof Value.Flag flag) {
            return Boolean.toString(flag.value());
        } else if (value instanceof Value.Null) {
            return "null";
        } else if (value instanceof Value.Absent) {
            return "(absent)";
        } else if (value instanceof Value.Structure structure) {
            return structure.members().entrySet().stream()
                    .map(member -> member.getKey() + ": " + value(member.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        } else if (value instanceof Value.Items items) {
            return items.values().stream().map(Texts::value).collect(Collectors.joining(", ", "[", "]"));
        } else if (value instanceof Value.Reference reference) {
            return reference(reference);
        }
        return value instanceof Value.Template template ? template(template.parts()) : derived(value);
    }

    private static String derived(Value value) {
        if (value instanceof Value.Each each) {
            String entries = source(each.from()) + (each.as().isEmpty() ? "" : " as " + each.as());
            return "$each " + entries + (each.spliced() ? " splice " : " give ") + value(each.give());
        } else if (value instanceof Value.When when) {
            String text = "$when " + test(when.test()) + " give " + value(when.give());
            return when.otherwise() == null ? text : text + " else " + value(when.otherwise());
        }
        return "$test " + test(((Value.Asked) value).test());
    }

    private static String reference(Value.Reference reference) {
        StringBuilder text = new StringBuilder("$from ").append(source(reference.from()));
        reference.functions().forEach(function -> text.append(" as ").append(function));
        if (!reference.table().isEmpty()) {
            text.append(" table ").append(value(new Value.Structure(reference.table())));
        }
        Value otherwise = reference.otherwise();
        return otherwise == null
                ? text.toString()
                : text.append(" else ").append(value(otherwise)).toString();
    }

    static String parts(Map<String, Step.Part> parts) {
        return list(parts.entrySet().stream()
                .map(part -> part.getKey() + part(part.getValue()))
                .toList());
    }

    private static String part(Step.Part part) {
        Value fileName = part.fileName();
        return (fileName == null ? "" : " named " + value(fileName))
                + (part.type() == null ? "" : " as " + part.type());
    }

    static String template(List<Value.Template.Part> parts) {
        return parts.stream()
                .map(part -> part instanceof Value.Template.Part.Literal literal
                        ? literal.text()
                        : "{" + source(((Value.Template.Part.Slot) part).from()) + "}")
                .collect(Collectors.joining());
    }

    static String test(Test test) {
        if (test instanceof Test.AllOf all) {
            return all.parts().isEmpty() ? "always" : joined(all.parts(), " and ");
        }
        if (test instanceof Test.AnyOf any) {
            return joined(any.parts(), " or ");
        }
        Test.Check check = (Test.Check) test;
        return source(check.source()) + " " + predicate(check.predicate());
    }

    static String lookup(Lookup lookup) {
        JsonPath label = lookup.label();
        return lookup.action() + " with " + value(new Value.Structure(lookup.inputs())) + ", items at "
                + quotedPath(lookup.items()) + ", value at " + quotedPath(lookup.value()) + ", label at "
                + (label == null ? "the same" : quotedPath(label));
    }

    /** What decides about the request comes first, as long texts are cut. */
    static String entries(Entries entries) {
        List<String> parts = new ArrayList<>(List.of(entries.lookup().action()));
        entries.types()
                .forEach((word, meaning) -> parts.add(word + " is " + type(meaning.type())
                        + (meaning.wrap() == null ? "" : " in " + meaning.wrap())));
        place("type", entries.type(), parts);
        place("required", entries.required(), parts);
        place("options", entries.options(), parts);
        parts.add(lookup(entries.lookup()));
        return String.join(", ", parts);
    }

    private static void place(String what, @Nullable JsonPath path, List<String> parts) {
        if (path != null) {
            parts.add(what + " at " + quotedPath(path));
        }
    }

    static String paths(List<JsonPath> paths) {
        return paths.isEmpty() ? "none" : list(paths.stream().map(Texts::path).toList());
    }

    private static String quotedPath(JsonPath path) {
        return path.parts().isEmpty() ? "the whole" : path(path);
    }

    private static String joined(List<Test> parts, String word) {
        return parts.stream()
                .map(part -> part instanceof Test.Check ? test(part) : "(" + test(part) + ")")
                .collect(Collectors.joining(word));
    }

    private static String predicate(Predicate predicate) {
        if (predicate instanceof Predicate.Equal equal) {
            return "is " + value(equal.value());
        } else if (predicate instanceof Predicate.IgnoringCase ignoring) {
            return "is, ignoring case, " + value(ignoring.value());
        } else if (predicate instanceof Predicate.Present present) {
            return present.present() ? "is present" : "is not present";
        } else if (predicate instanceof Predicate.Empty empty) {
            return empty.empty() ? "is empty" : "is not empty";
        } else if (predicate instanceof Predicate.Contains contains) {
            return "contains " + value(contains.value());
        } else if (predicate instanceof Predicate.StartsWith starts) {
            return "starts with " + value(starts.value());
        } else if (predicate instanceof Predicate.AtLeast least) {
            return "is at least " + value(least.value());
        } else if (predicate instanceof Predicate.AtMost most) {
            return "is at most " + value(most.value());
        } else if (predicate instanceof Predicate.Not not) {
            return "not: " + predicate(not.predicate());
        }
        return ((Predicate.Any) predicate)
                .predicates().stream().map(Texts::predicate).collect(Collectors.joining(" or "));
    }

    static String list(Collection<?> items) {
        return items.isEmpty() ? "(none)" : items.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    static String notes(List<Note> notes) {
        return list(notes.stream().map(Note::labelled).toList());
    }

    static String targets(List<Target> targets) {
        return list(targets.stream().map(Texts::target).toList());
    }
}
