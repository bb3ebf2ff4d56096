package dev.ferrule.spec.diff;

import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Step.Body;
import dev.ferrule.spec.model.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares the calls that an action makes: for the same input, the same requests and the same outcome. */
final class StepDiff {

    private final Changes changes;
    private final Set<String> optional;

    /**
     * Makes a comparison.
     *
     * @param optional the ids of new parameters that nobody need give
     */
    StepDiff(Changes changes, Set<String> optional) {
        this.changes = changes;
        this.optional = optional;
    }

    void compare(Spot all, Keyed<Step> steps) {
        for (Step step : steps.removed()) {
            changes.add(
                    StepChange.STEP_REMOVED, all.at(step.id(), step.position(), null), call(step), call(step), null);
        }
        for (Step step : steps.added()) {
            changes.add(StepChange.STEP_ADDED, all.at(step.id(), null, step.position()), call(step), null, call(step));
        }
        steps.kept().forEach(pair -> step(all, pair.before(), pair.after()));
        if (steps.reordered()) {
            changes.add(StepChange.STEPS_REORDERED, all, null, null);
        }
    }

    private static String call(Step step) {
        return step.method() + " " + Texts.template(step.path());
    }

    private void step(Spot all, Step old, Step current) {
        Spot spot = all.at(old.id(), old.position(), current.position());
        changes.compare(StepChange.STEP_CONDITION_CHANGED, spot, old.when(), current.when(), Texts::test);
        changes.compare(StepChange.STEP_METHOD_CHANGED, spot, old.method(), current.method());
        if (hasPath(old) && hasPath(current)) {
            changes.compare(StepChange.STEP_PATH_CHANGED, spot, old.path(), current.path(), Texts::template);
        }
        changes.compare(StepChange.STEP_SERVER_CHANGED, spot, server(old), server(current));
        names(spot.at("query"), StepChange.STEP_QUERY_CHANGED, old.query(), current.query());
        Map<String, Value> headers = HeaderNames.told(old, old.headers());
        names(
                spot.at("header"),
                StepChange.STEP_HEADER_CHANGED,
                headers,
                HeaderNames.spelt(HeaderNames.told(current, current.headers()), headers.keySet()));
        names(spot.at("cookie"), StepChange.STEP_COOKIE_CHANGED, old.cookies(), current.cookies());
        body(spot, old.body(), current.body());
        success(spot, old.success(), current.success());
        changes.compare(StepChange.ABSENT_CHANGED, spot, sorted(old.absent()), sorted(current.absent()), Texts::list);
        changes.compare(StepChange.STEP_READ_CHANGED, spot, ReadText.of(old), ReadText.of(current));
        changes.compare(StepChange.STEP_REPEAT_CHANGED, spot, old.repeat(), current.repeat(), Texts::repeat);
        changes.compare(StepChange.STEP_FETCH_CHANGED, spot, fetch(old), fetch(current));
        changes.compare(StepChange.STEP_UPLOAD_CHANGED, spot, upload(old), upload(current));
        changes.compare(StepChange.STEP_POLL_CHANGED, spot, polling(old), polling(current));
        changes.compare(StepChange.STEP_CLEAN_UP_CHANGED, spot, cleanUp(old), cleanUp(current));
        // With a header, the request is another one.
        boolean added = old.guard() == null
                && current.guard() != null
                && current.guard().header() == null;
        changes.compare(
                added ? StepChange.STEP_GUARD_ADDED : StepChange.STEP_GUARD_CHANGED, spot, guard(old), guard(current));
        new EachDiff(changes).compare(spot, old.each(), current.each());
        names(spot.at("take"), StepChange.STEP_TAKE_CHANGED, old.take(), current.take());
        new ResponseDiff(changes).compare(spot, old.responses(), current.responses());
        new PaginationDiff(changes, optional).compare(spot, old.pagination(), current.pagination());
    }

    private static @Nullable String polling(Step step) {
        return step.polling() == null ? null : Texts.polling(step.polling());
    }

    private static String cleanUp(Step step) {
        return step.always() ? "always, ignoring " + sorted(step.ignore()) : "unless something failed before";
    }

    private static String server(Step step) {
        return step.server() == null ? "the usual server" : step.server();
    }

    /** Whether its request goes below the server, and to no address that an answer tells. */
    private static boolean hasPath(Step step) {
        return step.fetch() == null && (step.upload() == null || step.upload().url() == null);
    }

    private static @Nullable String upload(Step step) {
        return step.upload() == null ? null : Texts.upload(step.upload());
    }

    private static @Nullable String fetch(Step step) {
        return step.fetch() == null ? null : Texts.fetch(step.fetch());
    }

    /** In words, as where it stands is no part of what it says. */
    private static @Nullable String guard(Step step) {
        return step.guard() == null ? null : Texts.guard(step.guard());
    }

    private void names(Spot spot, ChangeKind kind, Map<String, Value> before, Map<String, Value> after) {
        Keyed<String> names = Keyed.of(before.keySet(), after.keySet(), name -> name);
        names.removed().forEach(name -> name(spot, kind, name, before, after));
        names.added().forEach(name -> name(spot, kind, name, before, after));
        names.kept().forEach(pair -> name(spot, kind, pair.before(), before, after));
        if (names.reordered()) {
            changes.add(StepChange.STEP_NAMES_REORDERED, spot, Texts.list(before.keySet()), Texts.list(after.keySet()));
        }
    }

    private void name(Spot spot, ChangeKind kind, String name, Map<String, Value> before, Map<String, Value> after) {
        changes.compare(kind, spot.at(name), before.get(name), after.get(name), Texts::value);
    }

    private void body(Spot step, @Nullable Body before, @Nullable Body after) {
        if (before == null || after == null) {
            if (!Objects.equals(before, after)) {
                changes.add(
                        before == null ? StepChange.STEP_BODY_ADDED : StepChange.STEP_BODY_REMOVED,
                        step,
                        before == null ? null : words(before),
                        after == null ? null : words(after));
            }
            return;
        }
        changes.compare(StepChange.STEP_BODY_START_CHANGED, step, before.startFrom(), after.startFrom(), Texts::source);
        List<String> without = before.without().stream().map(Texts::path).toList();
        changes.compare(
                StepChange.STEP_BODY_WITHOUT_CHANGED,
                step,
                without,
                after.without().stream().map(Texts::path).toList(),
                Texts::list);
        changes.compare(StepChange.STEP_BODY_JSON_CHANGED, step, before.json(), after.json(), Texts::value);
        changes.compare(
                StepChange.STEP_BODY_FORMAT_CHANGED,
                step,
                before.format(),
                after.format(),
                format -> format.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        changes.compare(StepChange.STEP_BODY_PARTS_CHANGED, step, before.parts(), after.parts(), Texts::parts);
    }

    private static String words(Body body) {
        Value json = body.json();
        return json == null ? "(parameters)" : Texts.value(json);
    }

    /** No statuses stand for any 2xx. */
    private void success(Spot spot, Set<Integer> before, Set<Integer> after) {
        boolean wider = after.isEmpty()
                ? before.stream().allMatch(status -> status / 100 == 2)
                : !before.isEmpty() && after.containsAll(before);
        changes.compare(
                wider ? StepChange.SUCCESS_WIDENED : StepChange.SUCCESS_NARROWED,
                spot,
                sorted(before),
                sorted(after),
                statuses -> statuses.isEmpty() ? "any 2xx" : Texts.list(statuses));
    }

    private static Set<Integer> sorted(Set<Integer> statuses) {
        return new TreeSet<>(statuses);
    }
}
