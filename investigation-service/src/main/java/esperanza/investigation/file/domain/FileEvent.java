package esperanza.investigation.file.domain;

import static esperanza.kernel.ActorKind.SYSTEM;

import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.Form;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.ConsentState;
import java.util.List;
import java.util.Optional;

/** The events of the file of a case. Names and fields are a published contract. */
public sealed interface FileEvent extends Concerning
        permits FileEvent.FileRegistered,
                FileEvent.FileTaken,
                FileEvent.FileReleased,
                FileEvent.FileReassigned,
                FileEvent.PartiesAdded,
                FileEvent.ConsentNoted,
                FileWorkEvent {

    CaseId caseId();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }

    /** The case has a file, and nobody works on it yet. */
    @Published(by = SYSTEM)
    record FileRegistered(
            CaseId caseId,
            ReportId reportId,
            List<AffectedParty> affected,
            @OnTimeline @Form(Form.FIRST_LEVEL_AREA) Optional<String> firstLevelArea)
            implements FileEvent {

        @Override
        public List<PartyRef> parties() {
            return affected.stream().map(AffectedParty::party).toList();
        }
    }

    /**
     * A named person answers for the file from now on.
     *
     * @param investigator pseudonym of that person
     * @param affected the parties of the file: they have to be told
     * @param reasons of the supervisor who gave the file to that person; absent: the investigator took it
     */
    record FileTaken(CaseId caseId, String investigator, List<PartyRef> affected, Optional<Personal<String>> reasons)
            implements FileEvent {

        @Override
        public List<PartyRef> parties() {
            return affected;
        }
    }

    /**
     * The person who answers for the file cannot go on with it, as a supervisor recorded: another investigator may take
     * it over.
     *
     * @param investigator pseudonym of the person who still answers for it
     * @param ground sealed, because it tells whether the case excludes that person
     */
    record FileReleased(CaseId caseId, String investigator, Personal<ReleaseGround> ground, Personal<String> reasons)
            implements FileEvent {}

    /**
     * The file changed hands: another named person answers for it from now on.
     *
     * @param from pseudonym of the person who answered for it before
     * @param investigator pseudonym of the person who answers for it now
     * @param reasons of the supervisor who reassigned it; absent: the investigator took it over after its release
     */
    record FileReassigned(CaseId caseId, String from, String investigator, Optional<Personal<String>> reasons)
            implements FileEvent {}

    /** Parties were referred after the file was registered, such as a collective that first had to consent. */
    @Published(by = SYSTEM)
    record PartiesAdded(CaseId caseId, ReportId reportId, List<AffectedParty> affected) implements FileEvent {

        @Override
        public List<PartyRef> parties() {
            return affected.stream().map(AffectedParty::party).toList();
        }
    }

    /**
     * The consent to the investigation was withdrawn, refused or given again. The file goes on either way; the person
     * must not be used as its instrument.
     *
     * @param onlyFor the party that spoke for itself alone
     */
    @Published(by = SYSTEM)
    record ConsentNoted(
            CaseId caseId, ReportId reportId, @OnTimeline ConsentState consent, Optional<PartyRef> onlyFor)
            implements FileEvent {

        @Override
        public List<PartyRef> parties() {
            return onlyFor.stream().toList();
        }
    }
}
