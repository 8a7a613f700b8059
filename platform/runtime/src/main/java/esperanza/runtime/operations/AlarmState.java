package esperanza.runtime.operations;

import java.util.Optional;

/**
 * An alarm as it stands.
 *
 * @param late how many seconds something is late, if the alarm is about that
 */
public record AlarmState(String code, boolean raised, Optional<Long> late) {

    static AlarmState raised(String code) {
        return new AlarmState(code, true, Optional.empty());
    }
}
