package esperanza.investigation.participation.domain;

import esperanza.investigation.file.domain.AfterTheEnd;
import esperanza.investigation.file.domain.Writer;
import esperanza.investigation.participation.domain.ParticipationEvent.AccessLimit;
import esperanza.investigation.participation.domain.ParticipationEvent.Capacity;
import esperanza.investigation.participation.domain.ParticipationEvent.FileReader;
import esperanza.investigation.participation.domain.ParticipationEvent.HeardBefore;
import esperanza.investigation.participation.domain.ParticipationEvent.HeardHow;
import esperanza.investigation.participation.domain.ParticipationEvent.Offer;
import esperanza.investigation.participation.domain.ParticipationEvent.Offered;
import esperanza.investigation.participation.domain.ParticipationEvent.PartyRight;
import esperanza.investigation.participation.domain.ParticipationEvent.RightOutcome;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The commands on what is done with one party. */
public sealed interface ParticipationCommand extends AfterTheEnd {

    PartyOfCase of();

    @Override
    default CaseId caseId() {
        return of().caseId();
    }

    /**
     * @param by pseudonym
     * @param channel known in the clear here, because the rules ask for it
     * @param contactCompromised whether the contact of the party is in other hands
     */
    record RecordContact(
            PartyOfCase of,
            UUID contactId,
            String by,
            List<Offered> offered,
            boolean inTheirLanguage,
            Personal<String> language,
            ChannelClass channel,
            Personal<String> words,
            boolean contactCompromised)
            implements ParticipationCommand {}

    record ConfirmContact(PartyOfCase of, UUID contactId, Writer by, List<Offer> what, Personal<String> words)
            implements ParticipationCommand {}

    record ContestContact(PartyOfCase of, UUID contactId, List<Offer> what, Personal<String> words)
            implements ParticipationCommand {}

    record RecogniseRepresentative(
            PartyOfCase of, UUID representativeId, Personal<Capacity> capacity, Personal<String> who)
            implements ParticipationCommand {}

    record EndRepresentative(PartyOfCase of, UUID representativeId, Personal<String> reasons)
            implements ParticipationCommand {}

    record ArrangeFileAccess(PartyOfCase of, FileReader to, List<AccessLimit> limits, Personal<String> reasons)
            implements ParticipationCommand {}

    record HearParty(
            PartyOfCase of,
            HeardBefore before,
            UUID about,
            HeardHow how,
            Optional<Personal<String>> words,
            List<Attempt> attempts)
            implements ParticipationCommand {}

    record ReserveIdentity(PartyOfCase of, Personal<String> reasons) implements ParticipationCommand {}

    record ExerciseRight(PartyOfCase of, UUID exerciseId, PartyRight right, Personal<String> words)
            implements ParticipationCommand {}

    record AnswerRight(PartyOfCase of, UUID exerciseId, RightOutcome outcome, Personal<String> reasons)
            implements ParticipationCommand {}
}
