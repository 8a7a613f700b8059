package esperanza.notification.staff.rest;

import esperanza.protocol.vocabulary.WayKind;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;

/**
 * A way to reach you. The address is sealed, and shown to nobody afterwards.
 *
 * @param address such as {@code name@example.org}; of an SMS the number with the code of its country, such as
 *     {@code +50370000000}
 * @param language in which you are written to there; without it an SMS is in that of the mechanism, and a mail in each
 */
public record NewWay(
        @NotNull WayKind kind,

        @NotNull @Pattern(regexp = "^([A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,180}|[+][1-9][0-9]{7,14})$")
        String address,

        Optional<@Pattern(regexp = "^(es|en|pt)$") String> language) {

    /** No address in it: a line of a log that prints the record shows nobody. */
    @Override
    public String toString() {
        return "NewWay[" + kind + ']';
    }
}
