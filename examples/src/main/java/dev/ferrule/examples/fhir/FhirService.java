package dev.ferrule.examples.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.testkit.sandbox.Fields;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A server with patients. Its answers tell neighbours by their names, in no order, and hold notices beside what was found. */
final class FhirService implements SandboxService {

    private static final String TOKEN = "sandbox-token";
    private static final int MOST = 50;
    private static final List<String> FAMILY = List.of("Adams", "Brown", "Evans");
    private static final List<String> GIVEN = List.of("Ann", "Bob", "Eve");
    private static final Set<String> KNOWN = Set.of("family", "birthdate", "_count", "page");

    private record Patient(int number, String family, String given, LocalDate birth) {}

    private final Optional<String> error;
    private final List<Patient> patients;
    private String base = "";

    FhirService(SandboxOptions options) {
        error = options.get("error");
        patients = IntStream.range(0, options.count("patients", 3))
                .mapToObj(each -> new Patient(
                        each, FAMILY.get(each % 3), GIVEN.get(each % 3), LocalDate.of(1970 + 10 * (each % 3), 5, 17)))
                .toList();
    }

    @Override
    public synchronized Map<String, String> connectionFields(String baseUrl) {
        base = baseUrl + "/r4";
        return Map.of("url", base, "token", TOKEN);
    }

    @Override
    public synchronized SandboxResponse handle(SandboxRequest request) {
        if (!request.headers()
                .first("Authorization")
                .filter(("Bearer " + TOKEN)::equals)
                .isPresent()) {
            return refused(401, "login", "A token is needed");
        }
        if (!request.path().equals("/r4/Patient") || !request.method().equals("GET")) {
            return refused(404, "not-found", "There is nothing here");
        }
        if (error.isPresent()) {
            return refused(400, error.get(), "The search is refused");
        }
        Fields query = request.query();
        if (query.asList().stream().anyMatch(field -> !KNOWN.contains(field.name()))) {
            return refused(400, "invalid", "Unknown search parameter");
        }
        String born = query.first("birthdate").orElse("ge1800-01-01");
        if (!born.matches("(ge)?[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return refused(400, "invalid", "Invalid date: " + born);
        }
        LocalDate date = LocalDate.parse(born.startsWith("ge") ? born.substring(2) : born);
        String family = query.first("family").orElse("").toLowerCase(Locale.ROOT);
        List<Patient> found = patients.stream()
                .filter(each -> each.family().toLowerCase(Locale.ROOT).startsWith(family))
                .filter(each -> born.startsWith("ge")
                        ? !each.birth().isBefore(date)
                        : each.birth().equals(date))
                .toList();
        int count = Math.min(number(query, "_count", 10), MOST);
        return bundle(found, count, number(query, "page", 1), request);
    }

    private static int number(Fields query, String name, int usual) {
        return Integer.parseInt(query.first(name)
                .filter(text -> text.matches("[1-9][0-9]{0,5}"))
                .orElse(Integer.toString(usual)));
    }

    private SandboxResponse bundle(List<Patient> found, int count, int page, SandboxRequest request) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("resourceType", "Bundle")
                .put("type", "searchset")
                .put("total", found.size());
        ArrayNode links = body.putArray("link");
        if (page > 1) {
            link(links, "previous", page - 1, request);
        }
        link(links, "self", page, request);
        if (count * page < found.size()) {
            link(links, "next", page + 1, request);
        }
        ArrayNode entries = body.putArray("entry");
        int from = Math.min(count * (page - 1), found.size());
        found.subList(from, Math.min(from + count, found.size())).forEach(each -> entry(entries.addObject(), each));
        ObjectNode notice = entries.addObject();
        issue(notice.putObject("resource"), "information", "informational", "Names are compared without accents");
        notice.putObject("search").put("mode", "outcome");
        return SandboxResponse.status(200)
                .withHeader("Content-Type", "application/fhir+json;charset=utf-8")
                .withBody(body.toString());
    }

    private void link(ArrayNode links, String relation, int page, SandboxRequest request) {
        String query = request.rawQuery().replaceAll("&?page=[0-9]+", "");
        links.addObject()
                .put("relation", relation)
                .put("url", base + "/Patient?" + (query.isEmpty() ? "" : query + "&") + "page=" + page);
    }

    private static void entry(ObjectNode entry, Patient patient) {
        ObjectNode resource =
                entry.putObject("resource").put("resourceType", "Patient").put("id", "p" + (patient.number() + 1));
        ObjectNode name =
                resource.putArray("name").addObject().put("use", "official").put("family", patient.family());
        name.putArray("given").add(patient.given());
        resource.put("birthDate", patient.birth().toString());
        entry.putObject("search").put("mode", "match");
    }

    private static void issue(ObjectNode outcome, String severity, String code, String text) {
        outcome.put("resourceType", "OperationOutcome")
                .putArray("issue")
                .addObject()
                .put("severity", severity)
                .put("code", code)
                .put("diagnostics", text);
    }

    private static SandboxResponse refused(int status, String code, String text) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        issue(body, "error", code, text);
        return SandboxResponse.status(status)
                .withHeader("Content-Type", "application/fhir+json;charset=utf-8")
                .withBody(body.toString());
    }
}
