package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.UploadDefinition;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.error.Failure;
import dev.ferrule.runtime.error.HookException;
import dev.ferrule.runtime.file.FileSource;
import dev.ferrule.runtime.hook.CallAnswer;
import dev.ferrule.runtime.hook.CallFailure;
import dev.ferrule.runtime.hook.HookFailure;
import dev.ferrule.runtime.hook.Hooks;
import dev.ferrule.runtime.hook.Upload;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.json.JsonFile;
import java.util.List;
import java.util.Optional;

/** Lets code of the program send the file of a step, and tells what the last answer means. */
final class Transfers {

    private static final String NOT_THE_LAST = " gave another answer than the last one.";

    private final RequestWriter writer;
    private final Exchange exchange;

    Transfers(RequestWriter writer, Exchange exchange) {
        this.writer = writer;
        this.exchange = exchange;
    }

    /** Whether code of the program sends what the step sends. */
    static boolean sends(StepCall call) {
        return call.step().upload().flatMap(UploadDefinition::hook).isPresent();
    }

    /** The answer to go on with. */
    StepAnswer send(StepCall call, Scope scope, Deadline deadline) {
        String hook = call.step().upload().flatMap(UploadDefinition::hook).orElseThrow();
        RequestWriter.Prepared request = writer.prepare(call.step(), scope);
        Hooks hooks = scope.hooks();
        TransferCalls calls = new TransferCalls(
                hook,
                call,
                new HookAddresses(writer.base(call.step(), scope), hooks.allow(hook), Optional.of(request.uri())),
                exchange,
                exchange.renewal(writer.authentication()),
                scope,
                deadline);
        try {
            CallAnswer last = hooks.send(hook, upload(request), calls);
            KeptAnswer answer = calls.kept(last).orElseThrow(() -> failed(hook, call, calls, NOT_THE_LAST));
            return exchange.judged(call, answer, calls.lastIsForeign(), scope, deadline);
        } catch (CallFailure e) {
            throw calls.failure().orElseGet(() -> failed(hook, call, calls, " failed without a reason."));
        } catch (HookFailure e) {
            throw failed(hook, call, calls, String.valueOf(e.getMessage()).substring(("The hook " + hook).length()));
        } finally {
            calls.end();
        }
    }

    private static ConnectorException failed(String hook, StepCall call, TransferCalls calls, String what) {
        boolean unknown = calls.mayHaveEffect();
        String message = "The hook " + hook + what
                + (unknown ? " Whether step " + call.step().id() + " has taken effect is not known." : "");
        return new HookException(
                hook, call.failure(Failure.builder(unknown ? ErrorKind.OUTCOME_UNKNOWN : ErrorKind.FAILED, message)));
    }

    private static Upload upload(RequestWriter.Prepared request) {
        FileSource file = request.body()
                .map(PreparedBody::value)
                .filter(JsonFile.class::isInstance)
                .map(value -> ((JsonFile) value).source())
                .orElseThrow(() -> new RequestWriter.RefusedValue(Expression.absent(), "is no file"));
        List<Header> shown =
                request.headers().stream().filter(header -> !header.secret()).toList();
        String type = shown.stream()
                .filter(header -> header.name().equalsIgnoreCase("content-type"))
                .map(Header::value)
                .findFirst()
                .orElseGet(file::mediaType);
        return new Upload(file, type, request.method(), request.uri(), shown);
    }
}
