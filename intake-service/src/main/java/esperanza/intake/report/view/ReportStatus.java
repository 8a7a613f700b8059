package esperanza.intake.report.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import esperanza.intake.report.domain.Report;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.intake.report.domain.ReportEvent.ReportReceived;
import esperanza.intake.report.domain.ReportEvent.ReportReferred;
import esperanza.kernel.Recorded;
import esperanza.kernel.ReportId;
import esperanza.protocol.term.Profiles;
import esperanza.protocol.term.TermIds;
import esperanza.protocol.term.Terms;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.ReferralDestination;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The status that the reporter may know: its stage, the legal terms with their due instants, and the consents.
 *
 * @param acknowledged true once a person of the mechanism has acknowledged the report
 * @param consents the reporter's word
 * @param parties the consent that counts for each party: nobody consents for a collective but its own procedure; left
 *     out with a receipt
 * @param terms counted as the law does, from the first acceptance or from the referral, whether or not the act has been
 *     done since
 * @param said the statements and the questions since the report, for its sender: each has the id that an answer names.
 *     Absent with a receipt, whose conversation has them
 * @param erasure the erasure that was asked for, for its sender; absent with a receipt, whose conversation has it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ReportStatus(
        ReportId reportId,
        Instant receivedAt,

        @Schema(enumeration = {"RECEIVED", "REFERRED", "TRIAGED"})
        String stage,

        boolean acknowledged,
        List<NextTerm> terms,
        Map<ConsentPurpose, ConsentState> consents,
        List<PartyConsents> parties,
        Optional<List<Said>> said,
        Optional<Erasure> erasure) {

    /**
     * An erasure that was asked for and is not done.
     *
     * @param erasureId opens the certificate
     * @param carryOutFrom the earliest execution; until the execution the request can be taken back
     */
    public record Erasure(
            UUID erasureId,

            @Schema(enumeration = {"ASKED", "HELD", "ANNOUNCED"})
            String state,

            Instant requestedAt,
            Optional<Instant> carryOutFrom) {}

    public static ReportStatus of(
            Report.Received report, List<Recorded<ReportEvent>> history, Profiles profiles, TimeDisclosure told) {
        ReportReceived content = report.content();
        List<NextTerm> terms = new ArrayList<>(due(content, profiles, told));
        history.stream()
                .filter(each -> each.event() instanceof ReportReferred referred
                        && referred.destinations().contains(ReferralDestination.INVESTIGATION))
                .findFirst()
                .ifPresent(each ->
                        terms.add(NextTerm.of(Terms.due(profiles, TermIds.FILE_OPENED, told.told(each.occurredAt())))));
        return new ReportStatus(
                content.reportId(),
                told.told(content.receivedAt()),
                stage(report),
                report.duties().receiptAcknowledged(),
                terms,
                report.ledger().said(),
                PartyConsents.asSaid(report),
                Optional.empty(),
                Optional.empty());
    }

    /** For the sender of the report, with what was said since, from an opened history. */
    public ReportStatus with(List<Said> since, Optional<Erasure> asked) {
        return new ReportStatus(
                reportId, receivedAt, stage, acknowledged, terms, consents, parties, Optional.of(since), asked);
    }

    /** For the holder of a receipt, who may be anybody: consents of single parties are left out. */
    public ReportStatus withoutParties() {
        return new ReportStatus(reportId, receivedAt, stage, acknowledged, terms, consents, List.of(), said, erasure);
    }

    /** The terms that run as soon as a report is received. */
    public static List<NextTerm> due(ReportReceived content, Profiles profiles, TimeDisclosure told) {
        Instant from = told.told(content.receivedAt());
        List<NextTerm> terms = new ArrayList<>();
        if (content.imminentDanger()) {
            terms.add(NextTerm.of(Terms.due(profiles, TermIds.URGENT_DECISION, from)));
        }
        terms.add(NextTerm.of(Terms.due(profiles, TermIds.TRIAGE, from)));
        return terms;
    }

    private static String stage(Report.Received report) {
        if (report.triage().urgency().isPresent()) {
            return "TRIAGED";
        }
        return report.routing().referredTo().isEmpty() ? "RECEIVED" : "REFERRED";
    }
}
