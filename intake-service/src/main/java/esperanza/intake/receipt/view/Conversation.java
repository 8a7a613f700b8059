package esperanza.intake.receipt.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import esperanza.intake.disclosure.view.OpeningItem;
import esperanza.intake.door.view.KeyGiven;
import esperanza.intake.erasure.view.ErasureCertificate;
import esperanza.intake.report.view.NextTerm;
import esperanza.intake.report.view.NoticeAtDoor;
import esperanza.intake.report.view.ReportStatus;
import esperanza.intake.report.view.Said;
import esperanza.protocol.term.TermIds;
import java.util.List;
import java.util.Optional;

/**
 * The conversation as the holder of the receipt sees it.
 *
 * @param standing status of the report, without the consents of single parties
 * @param collective true if a party is a collective, whose own procedure consents and not the holder of the receipt, or
 *     if nobody has said yet that it is none
 * @param sentOn true once the report went to those who protect or investigate
 * @param said the statements and questions since the report, oldest first
 * @param notices those that lie ready for the holder; their words are absent until they are opened
 * @param doorKeys the keys that were ever given to the own doors of the parties
 * @param openings the openings by the mechanism: which part, when and for which purpose
 * @param erasure a pending erasure; the person can take it back, because somebody else with the receipt may have
 *     requested it
 * @param contact that the person gave, unless it is in other hands
 */
public record Conversation(
        ReportStatus standing,
        boolean collective,
        boolean sentOn,
        List<Said> said,
        List<NoticeAtDoor> notices,
        List<KeyGiven> doorKeys,
        List<OpeningItem> openings,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<ErasureCertificate> erasure,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<ContactAtDoor> contact) {

    private static final String TRIAGED = "TRIAGED";

    /** The terms whose act the conversation does not show to be done. */
    public List<NextTerm> openTerms() {
        return standing.terms().stream()
                .filter(term -> !(triaged() && term.what().equals(TermIds.TRIAGE)))
                .toList();
    }

    /** Whether what was agreed to waits for somebody who reads the report: nobody has, and it went nowhere. */
    public boolean waitsToBeRead() {
        return collective && !sentOn && !triaged();
    }

    private boolean triaged() {
        return standing.stage().equals(TRIAGED);
    }
}
