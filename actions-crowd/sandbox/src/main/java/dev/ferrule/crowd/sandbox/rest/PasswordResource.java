package dev.ferrule.crowd.sandbox.rest;

import dev.ferrule.crowd.sandbox.directory.Reason;
import dev.ferrule.crowd.sandbox.directory.Refusal;
import dev.ferrule.crowd.sandbox.directory.Reminders;
import dev.ferrule.crowd.sandbox.directory.Users;

/** {@code /user/password}, {@code /user/mail} and {@code /user/expire-all-passwords}. */
final class PasswordResource {

    private final Users users;
    private final Reminders reminders;

    PasswordResource(Users users, Reminders reminders) {
        this.users = users;
        this.reminders = reminders;
    }

    void addTo(Endpoints endpoints) {
        endpoints.add("PUT", "/user/password", (Handler.WithBody) this::change);
        endpoints.add("DELETE", "/user/password", this::remove);
        endpoints.add("POST", "/user/mail/password", this::mailReset);
        endpoints.add("POST", "/user/mail/usernames", this::mailUserNames);
        endpoints.add("POST", "/user/expire-all-passwords", this::expireAll);
    }

    private Reply change(Call call) {
        users.changePassword(call.required("username"), Body.text(call.body(), "value"));
        return Reply.done();
    }

    private Reply remove(Call call) {
        users.removePassword(call.required("username"));
        return Reply.done();
    }

    private Reply mailReset(Call call) {
        reminders.resetPassword(call.required("username"));
        return Reply.done();
    }

    private Reply mailUserNames(Call call) {
        reminders.userNames(call.required("email"));
        return Reply.done();
    }

    private Reply expireAll(Call call) {
        if (!call.flag("confirm", false)) {
            throw Refusal.of(Reason.ILLEGAL_ARGUMENT, "The query parameter <confirm> is not true");
        }
        users.expireAllPasswords();
        return Reply.done();
    }
}
