package esperanza.intake.door.domain;

import static esperanza.kernel.ActorKind.EXTERNAL;
import static esperanza.kernel.ActorKind.HUMAN;

import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Published;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.DoorScope;
import java.util.List;
import java.util.UUID;

/**
 * The events of the own door of a party. They stand on the timeline of its case, because who gives a key could use it
 * in the place of the party.
 */
public sealed interface DoorEvent extends Concerning {

    PartyRef party();

    CaseId caseId();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }

    @Override
    default List<PartyRef> parties() {
        return List.of(party());
    }

    /**
     * An officer gave a key, whose hash alone is stored, as a name of this stream. An earlier one for the same scope
     * ended.
     *
     * @param keyId made from the key and a secret of intake, so that nobody else can find it by a key
     * @param scope for whom the key speaks
     */
    record DoorKeyGiven(
            PartyRef party,
            ReportId reportId,
            CaseId caseId,
            UUID keyId,
            @OnTimeline DoorScope scope) implements DoorEvent {}

    /**
     * An officer or its holder ended a key.
     *
     * @param scope for whom the key spoke
     */
    @Published(by = {EXTERNAL, HUMAN})
    record DoorKeyEnded(
            PartyRef party, CaseId caseId, @OnTimeline DoorScope scope) implements DoorEvent {}
}
