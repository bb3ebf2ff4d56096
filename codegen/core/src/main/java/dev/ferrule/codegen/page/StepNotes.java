package dev.ferrule.codegen.page;

import dev.ferrule.spec.model.About;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.ForEach;
import dev.ferrule.spec.model.Repeat;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Upload;
import dev.ferrule.spec.model.Wait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What readers of a page should know of how an action's calls are made, in Markdown. */
final class StepNotes {

    private static final Set<String> READS = Set.of("GET", "HEAD");

    /** Besides those that read, the methods that RFC 9110, 9.2.2 calls idempotent and that change something. */
    private static final Set<String> IDEMPOTENT = Set.of("PUT", "DELETE");

    private StepNotes() {}

    static List<String> of(Action action, List<String> exposures) {
        List<Step> writing = action.steps().stream()
                .filter(step -> !READS.contains(step.method()))
                .toList();
        List<Repeat.How> said =
                writing.stream().map(Step::repeat).map(Repeat::how).toList();
        List<String> notes = new ArrayList<>();
        if (said.contains(Repeat.How.NEVER)) {
            notes.add(
                    "When an answer is lost, the call is not repeated: whether it has taken effect is then not known.");
        } else if (writing.stream().allMatch(StepNotes::mayBeRepeated)) {
            if (said.contains(Repeat.How.KEY)) {
                notes.add("May be repeated: the service recognises a repeated call and carries it out once.");
            } else if (said.contains(Repeat.How.SAFE)) {
                notes.add(
                        action.operation() == About.Operation.READ
                                ? "May be repeated: it only reads."
                                : "May be repeated: carrying it out twice does no more than carrying it out once.");
            }
        }
        if (action.steps().stream().anyMatch(step -> step.guard() != null)) {
            notes.add(
                    "When somebody else changes the same thing at the same moment, it is read and changed once more, so "
                            + "that neither change is lost.");
        }
        action.steps().stream()
                .map(Step::polling)
                .filter(Objects::nonNull)
                .map(Wait::atMost)
                .reduce(Duration::plus)
                .ifPresent(longest -> notes.add(
                        "Waits until the service has done it, for at most " + LimitTexts.time(longest) + "."));
        action.steps().stream()
                .map(Step::each)
                .filter(Objects::nonNull)
                .map(each -> each(each, action))
                .distinct()
                .forEach(notes::add);
        if (!action.hooks().isEmpty()) {
            notes.add("Runs hand-written code: "
                    + String.join(
                            ", ",
                            action.hooks().stream()
                                    .map(hook -> "`" + hook + "`")
                                    .toList()) + ".");
        }
        List<String> hosts = action.steps().stream()
                .map(Step::fetch)
                .filter(Objects::nonNull)
                .flatMap(fetch -> fetch.allow().stream())
                .distinct()
                .map(host -> "`" + host + "`")
                .toList();
        if (!hosts.isEmpty()) {
            notes.add("Also reads from " + String.join(", ", hosts)
                    + ", without the credentials of the connection. A firewall must let these hosts through.");
        }
        uploads(action.steps()).ifPresent(notes::add);
        List<String> secrets = AddressSecrets.of(action);
        if (!secrets.isEmpty()) {
            notes.add(AddressSecrets.note(secrets, exposures));
        }
        return notes;
    }

    /** How a list is sent, and what is left of it after a failure. */
    private static String each(ForEach each, Action action) {
        Integer chunk = each.chunk();
        String list = each.of() instanceof Source.Input input
                ? " of `" + input.parameter() + "`"
                : " of a " + (each.bytes() == null ? "list" : "file") + " that the service tells";
        String whole = chunk == null
                ? "Sends a request for each entry" + list
                : "Sends the entries" + list + " in requests of at most " + chunk;
        String entries =
                each.bytes() == null ? whole : "Sends pieces" + list + " of at most " + each.bytes() + " bytes";
        boolean writes =
                action.steps().stream().anyMatch(step -> each.equals(step.each()) && !READS.contains(step.method()));
        return entries + ", one after the other and at most " + each.atMost() + " requests."
                + (writes ? " When one fails, those before it have taken effect, and the failure tells how many." : "");
    }

    /** One call that may not be repeated is enough for an action that may not. */
    private static boolean mayBeRepeated(Step step) {
        return switch (step.repeat().how()) {
            case SAFE, KEY -> true;
            case NEVER -> false;
            case BY_METHOD -> IDEMPOTENT.contains(step.method());
        };
    }

    /** Where files go that are sent to addresses which the service tells. */
    private static Optional<String> uploads(List<Step> steps) {
        List<Upload> told = steps.stream()
                .map(Step::upload)
                .filter(upload -> upload != null && upload.url() != null)
                .toList();
        List<String> hosts = told.stream()
                .flatMap(upload -> upload.allow().stream())
                .distinct()
                .map(host -> "`" + host + "`")
                .toList();
        if (told.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("Sends a file to an address that the service tells, on its own server"
                + (hosts.isEmpty()
                        ? "."
                        : " or, without the credentials of the connection, on " + String.join(", ", hosts)
                                + ". A firewall must let these hosts through."));
    }
}
