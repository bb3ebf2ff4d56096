package dev.ferrule.runtime.run;

import dev.ferrule.runtime.auth.AuthFailure;
import dev.ferrule.runtime.auth.Door;
import dev.ferrule.runtime.hook.Call;
import dev.ferrule.runtime.hook.CallAnswer;
import dev.ferrule.runtime.hook.CallFailure;
import dev.ferrule.runtime.hook.Calls;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.retry.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way of one run of hand-written code to the connection's server, and to the hosts that its connector allows it. */
final class HookCalls implements Calls {

    private final HookAddresses addresses;
    private final Door door;
    private final Time time;
    private volatile @Nullable AuthFailure failure;
    private volatile boolean over;

    HookCalls(Server server, List<String> allow, Door door, Time time) {
        this.addresses = new HookAddresses(server.base(), allow, Optional.empty());
        this.door = door;
        this.time = time;
    }

    @Override
    public CallAnswer send(Call call) {
        if (over) {
            throw new IllegalStateException("The code has returned, so it makes no calls any more.");
        }
        HttpRequest request = addresses.request(call);
        try {
            Door.Answer answer = door.send(request, call.repeatable());
            return new CallAnswer(answer.status(), answer.headers(), answer.text(), answer.body());
        } catch (AuthFailure e) {
            failure = e;
            throw new CallFailure(e);
        }
    }

    /** Why the last request without an answer had none. */
    Optional<AuthFailure> failure() {
        return Optional.ofNullable(failure);
    }

    /** Says that the code has returned. */
    void end() {
        over = true;
    }

    @Override
    public Duration left() {
        return door.left();
    }

    @Override
    public Instant now() {
        return time.now();
    }
}
