package esperanza.investigation.file.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.ConsentState;
import java.util.List;
import java.util.Optional;

/** The commands on a file. A file is taken, released and reassigned also after its end; the work on it is not. */
public sealed interface FileCommand extends CaseCommand
        permits FileCommand.RegisterFile,
                FileCommand.TakeFile,
                FileCommand.ReleaseFile,
                FileCommand.ReassignFile,
                FileCommand.NoteConsent,
                FileWorkCommand {

    /**
     * Register the file of a case that was referred to investigation. Never refused: an existing file gets the parties
     * that it does not hold yet.
     */
    record RegisterFile(CaseId caseId, ReportId reportId, List<AffectedParty> affected, Optional<String> firstLevelArea)
            implements FileCommand, AfterTheEnd {}

    /**
     * Take a file that nobody answers for, or take over one that was released.
     *
     * @param investigator pseudonym of the investigator who takes the file
     */
    record TakeFile(CaseId caseId, String investigator) implements FileCommand, AfterTheEnd {}

    /** Record that the person who answers for the file cannot go on with it, so that another may take it over. */
    record ReleaseFile(CaseId caseId, Personal<ReleaseGround> ground, Personal<String> reasons)
            implements FileCommand, AfterTheEnd {}

    /**
     * Give a file to an investigator: one that nobody answers for yet, too.
     *
     * @param to pseudonym of the investigator who answers for the file from now on
     */
    record ReassignFile(CaseId caseId, String to, Personal<String> reasons) implements FileCommand, AfterTheEnd {}

    /**
     * Note the current consent behind a report. Never refused: a case without a file notes nothing.
     *
     * @param onlyFor the party that speaks for itself alone
     */
    record NoteConsent(CaseId caseId, ReportId reportId, ConsentState consent, Optional<PartyRef> onlyFor)
            implements FileCommand, AfterTheEnd {}
}
