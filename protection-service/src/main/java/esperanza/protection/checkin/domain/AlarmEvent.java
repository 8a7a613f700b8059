package esperanza.protection.checkin.domain;

import static esperanza.kernel.Audience.PROTECTION;

import esperanza.kernel.ActorKind;
import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protocol.term.IsMoment;
import esperanza.protocol.vocabulary.LegalMoment;
import java.util.List;
import java.util.Optional;

/** The events of the alarms of one person. Names and fields are a published contract. */
public sealed interface AlarmEvent extends Concerning {

    PlanId planId();

    CaseId caseId();

    AlarmId alarmId();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }

    /**
     * The person is in danger, or may be. The event looks the same whatever the kind of the alarm.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param via the way on which it came
     */
    @Published(
            audience = PROTECTION,
            by = {ActorKind.SYSTEM, ActorKind.HUMAN})
    @IsMoment(LegalMoment.ALARM_RAISED)
    record AlarmRaised(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            AlarmId alarmId,
            @OnTimeline ContactWay via,
            Personal<AlarmKind> kind,
            Optional<Personal<String>> place,
            Optional<Personal<String>> words)
            implements AlarmEvent {}

    /**
     * Somebody answers for the alarm, or takes over from whoever answered before.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     */
    @Published(audience = PROTECTION)
    record AlarmAnswered(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            AlarmId alarmId,
            Optional<Personal<String>> steps)
            implements AlarmEvent {}

    /**
     * Something was done about the alarm.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     */
    @Published(audience = PROTECTION)
    record AlarmActedOn(
            PlanId planId, @AtLeast(1) List<PartyRef> parties, CaseId caseId, AlarmId alarmId, Personal<String> steps)
            implements AlarmEvent {}

    /**
     * The person was found, and nothing more is done about the alarm.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param wordsAgreed whether words were agreed with the person, in this case, when the alarm began; missing in older
     *     events
     * @param digest that of the word that the person said
     */
    @Published(audience = PROTECTION)
    record AlarmResolved(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            AlarmId alarmId,
            @OnTimeline Reached result,
            Optional<Boolean> wordsAgreed,
            Optional<Personal<String>> digest,
            Personal<String> steps)
            implements AlarmEvent {}
}
