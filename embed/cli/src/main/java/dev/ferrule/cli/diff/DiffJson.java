package dev.ferrule.cli.diff;

import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.spec.diff.Change;
import dev.ferrule.spec.diff.DiffReport;
import dev.ferrule.spec.diff.Effect;
import dev.ferrule.spec.diff.SemverStep;
import dev.ferrule.spec.diff.Verdict;
import dev.ferrule.spec.diff.Waiver;
import dev.ferrule.spec.model.Position;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The changes as JSON for programs. Members may be added; those that are there keep their meaning. */
final class DiffJson {

    private static final int FORMAT_VERSION = 1;

    private DiffJson() {}

    static JsonObject of(DiffReport report) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("formatVersion", JsonValue.of(FORMAT_VERSION));
        members.put("connector", JsonValue.of(report.connector()));
        Map<String, JsonValue> counts = new LinkedHashMap<>();
        for (Effect effect : Effect.values()) {
            counts.put(effect.word(), JsonValue.of(report.count(effect)));
        }
        members.put("counts", new JsonObject(counts));
        Map<String, JsonValue> semver = new LinkedHashMap<>();
        semver.put("step", JsonValue.of(SemverStep.of(report.changes(), false).word()));
        semver.put(
                "stepBeforeOne",
                JsonValue.of(SemverStep.of(report.changes(), true).word()));
        members.put("semver", new JsonObject(semver));
        members.put(
                "changes",
                new JsonArray(report.entries().stream().map(DiffJson::entry).toList()));
        members.put("expiredWaivers", waivers(report.expired()));
        members.put("unusedWaivers", waivers(report.unused()));
        return new JsonObject(members);
    }

    private static JsonValue entry(DiffReport.Entry entry) {
        Change change = entry.change();
        Verdict verdict = change.kind().verdict();
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("change", JsonValue.of(change.kind().id()));
        members.put("subject", JsonValue.of(change.subject()));
        members.put("effect", JsonValue.of(change.effect().word()));
        members.put("java", JsonValue.of(verdict.java().word()));
        members.put("interpreter", JsonValue.of(verdict.interpreter().word()));
        members.put("pages", JsonValue.of(verdict.pages().word()));
        members.put("message", JsonValue.of(change.message()));
        members.put("why", JsonValue.of(change.kind().why()));
        members.put("hint", JsonValue.of(change.kind().hint()));
        side(members, "old", change.before(), change.oldValue());
        side(members, "new", change.after(), change.newValue());
        entry.waiver().ifPresent(waiver -> members.put("waiver", waiver(waiver)));
        return new JsonObject(members);
    }

    private static void side(
            Map<String, JsonValue> members, String name, @Nullable Position position, @Nullable String value) {
        Map<String, JsonValue> side = new LinkedHashMap<>();
        if (position != null) {
            place(side, position);
        }
        if (value != null) {
            side.put("value", JsonValue.of(value));
        }
        if (!side.isEmpty()) {
            members.put(name, new JsonObject(side));
        }
    }

    private static void place(Map<String, JsonValue> members, Position position) {
        members.put("file", JsonValue.of(position.file()));
        members.put("line", JsonValue.of(position.line()));
        members.put("column", JsonValue.of(position.column()));
    }

    private static JsonArray waivers(List<Waiver> waivers) {
        return new JsonArray(waivers.stream().map(DiffJson::waiver).toList());
    }

    private static JsonValue waiver(Waiver waiver) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("change", JsonValue.of(waiver.change()));
        members.put("subject", JsonValue.of(waiver.subject()));
        members.put("reason", JsonValue.of(waiver.reason()));
        members.put("expires", JsonValue.of(waiver.expires().toString()));
        place(members, waiver.position());
        return new JsonObject(members);
    }
}
