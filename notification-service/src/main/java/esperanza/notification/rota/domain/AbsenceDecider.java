package esperanza.notification.rota.domain;

import esperanza.kernel.Decider;
import esperanza.kernel.RuleViolation;
import esperanza.notification.rota.domain.AbsenceCommand.*;
import esperanza.notification.rota.domain.AbsenceEvent.*;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of the absences of a person. The state has the time of each. */
public final class AbsenceDecider implements Decider<AbsenceCommand, Map<AbsenceId, Period>, AbsenceEvent> {

    @Override
    public Map<AbsenceId, Period> initial() {
        return Map.of();
    }

    @Override
    public List<AbsenceEvent> decide(Map<AbsenceId, Period> state, AbsenceCommand command) {
        return switch (command) {
            case RecordAbsence(var id, var person, var time, var kind) -> {
                DutyRule.NO_TIME.unless(!time.isEmpty());
                yield List.of(new AbsenceRecorded(id, person, time.from(), time.until(), kind));
            }
            case EndAbsence(var at, var id) -> ended(of(state, id), id, at.now());
        };
    }

    @Override
    public Map<AbsenceId, Period> evolve(Map<AbsenceId, Period> state, AbsenceEvent event) {
        Map<AbsenceId, Period> then = new HashMap<>(state);
        switch (event) {
            case AbsenceRecorded(var id, var _, var from, var until, var _) -> then.put(id, new Period(from, until));
            case AbsenceEnded(var id, var at) -> then.computeIfPresent(id, (_, time) -> new Period(time.from(), at));
        }
        return Map.copyOf(then);
    }

    private static List<AbsenceEvent> ended(Period time, AbsenceId id, Instant now) {
        return now.isBefore(time.until()) ? List.of(new AbsenceEnded(id, now)) : List.of();
    }

    private static Period of(Map<AbsenceId, Period> state, AbsenceId id) {
        return Optional.ofNullable(state.get(id)).orElseThrow(() -> new RuleViolation(DutyRule.NO_SUCH_ABSENCE));
    }
}
