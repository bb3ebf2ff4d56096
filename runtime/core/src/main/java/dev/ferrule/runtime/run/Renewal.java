package dev.ferrule.runtime.run;

import dev.ferrule.runtime.auth.Authentication;
import dev.ferrule.runtime.auth.Door;
import dev.ferrule.runtime.auth.RenewableAuthentication;
import dev.ferrule.runtime.http.HttpAddress;
import java.util.Optional;

/**
 * What proves who makes one call, attempt by attempt. When the service refuses it, it is got anew, once: a service that
 * refuses the new one as well is not asked for ever.
 */
final class Renewal {

    private final Authentication authentication;
    private final Optional<RenewableAuthentication> renewable;
    private final AnswerJudge judge;
    private final boolean mayRepeat;
    private Authentication used;
    private boolean begun;

    /**
     * The proof of a call.
     *
     * @param mayRepeat whether the call may be sent again with another one
     */
    Renewal(Authentication authentication, AnswerJudge judge, boolean mayRepeat) {
        this.authentication = authentication;
        this.renewable = authentication instanceof RenewableAuthentication can ? Optional.of(can) : Optional.empty();
        this.judge = judge;
        this.mayRepeat = mayRepeat;
        this.used = authentication;
    }

    /** Whether the proof is the same for every attempt, so that no door is needed to get another one. */
    boolean isFixed() {
        return renewable.isEmpty();
    }

    /** The proof that is the same for every attempt. */
    Authentication fixed() {
        return authentication;
    }

    /** The proof for the next attempt. */
    Authentication proof(Door door) {
        used = renewable
                .map(can -> begun ? can.next(used, door) : can.current(door))
                .orElse(authentication);
        return used;
    }

    /** What an answer means, when it may also mean that the proof is refused. */
    AnswerJudge.Meaning meaning(AnswerJudge.Meaning judged, HttpAddress asked, StepAnswer answer, Scope scope) {
        if (renewable.isEmpty()) {
            return judged;
        }
        RenewableAuthentication can = renewable.get();
        can.answered(used, asked.uri(), answer.headers());
        if (judged instanceof AnswerJudge.Meaning.Renew || !Evaluator.holds(can.sign(), scope)) {
            return judged;
        }
        if (!mayRepeat) {
            // The next call begins with another proof.
            can.refused(used);
            return judged;
        }
        if (!begun) {
            return new AnswerJudge.Meaning.Renew(judge.refused(answer).failure());
        }
        boolean good = judged instanceof AnswerJudge.Meaning.Answer || judged instanceof AnswerJudge.Meaning.Later;
        return good ? judge.refused(answer) : judged;
    }

    /** Gives up the proof, unless the call has done so before or there is no other. */
    boolean begin() {
        if (begun || !mayRepeat || renewable.isEmpty()) {
            return false;
        }
        renewable.get().refused(used);
        begun = true;
        return true;
    }

    /** How often the call was sent with a proof that was refused. */
    int count() {
        return begun ? 1 : 0;
    }
}
