package esperanza.protection.checkin.domain;

import esperanza.kernel.CaseId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The alarms of a person, the oldest first. */
public record Alarms(Map<AlarmId, Alarm> byId) {

    static final Alarms NONE = new Alarms(Map.of());

    /** How far an alarm is. */
    public enum Stage {
        RAISED,
        ANSWERED,
        RESOLVED
    }

    public record Alarm(Concerned of, ContactWay via, Stage stage) {

        Alarm now(Stage next) {
            return new Alarm(of, via, next);
        }
    }

    Alarms with(AlarmId id, Alarm alarm) {
        Map<AlarmId, Alarm> all = new LinkedHashMap<>(byId);
        all.put(id, alarm);
        return new Alarms(all);
    }

    Alarms now(AlarmId id, Stage stage) {
        return with(id, byId.get(id).now(stage));
    }

    Optional<Alarm> of(AlarmId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Those that nobody has answered. */
    public Map<AlarmId, Alarm> unanswered() {
        Map<AlarmId, Alarm> raised = new LinkedHashMap<>(byId);
        raised.values().removeIf(alarm -> alarm.stage() != Stage.RAISED);
        return raised;
    }

    /** Those of these cases. */
    public Alarms only(Set<CaseId> cases) {
        Map<AlarmId, Alarm> known = new LinkedHashMap<>(byId);
        known.values().removeIf(alarm -> !cases.contains(alarm.of().caseId()));
        return new Alarms(known);
    }
}
