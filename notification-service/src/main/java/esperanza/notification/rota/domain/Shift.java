package esperanza.notification.rota.domain;

import static java.util.Objects.requireNonNull;

/**
 * The turn of one person to be on duty.
 *
 * @param person the pseudonym of the person
 * @param seat 1 or 2: the first seat is called first
 */
public record Shift(ShiftId id, String person, int seat, Period time) {

    public Shift {
        requireNonNull(id);
        requireNonNull(person);
        requireNonNull(time);
    }

    Shift by(String another) {
        return new Shift(id, another, seat, time);
    }
}
